import { type ArgumentsHost, Catch, type ExceptionFilter, NotFoundException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { allowedMethods } from '../http/allowed-methods.js';
import type { ProblemCode } from './catalogue.js';
import { problemOf } from './problem.js';

/** Seconds to wait where the error itself does not say. */
const RETRY_AFTER: Partial<Record<ProblemCode, number>> = { not_ready: 2 };

/** The address is known, and this method there is not. */
class MethodNotAllowedError extends Error {
  readonly code = 'method_not_allowed';
}

/** The one place where an error becomes HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const methods = error instanceof NotFoundException ? allowedMethods(request) : [];
    if (methods.length > 0) response.setHeader('Allow', methods.join(', '));
    const cause = methods.length > 0 ? new MethodNotAllowedError() : error;
    const problem = problemOf(cause, request.path, request.id as string);
    if (problem.status >= 500) request.log.error({ err: error }, problem.code);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { retryAfter = RETRY_AFTER[problem.code] } = error as { retryAfter?: number };
    if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter);
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
