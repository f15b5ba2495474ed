import { type ArgumentsHost, Catch, type ExceptionFilter, NotFoundException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { allowedMethods } from './allowed-methods.js';
import type { ProblemCode } from './catalogue.js';
import { problemOf } from './problem.js';
import { ProblemError } from './problem.error.js';

/** Seconds to wait where the error itself does not say. */
const RETRY_AFTER: Partial<Record<ProblemCode, number>> = {
  not_ready: 2,
  took_too_long: 10,
  storage_full: 60,
};

/** The address is known, and this method there is not. */
class MethodNotAllowedError extends ProblemError {
  readonly code = 'method_not_allowed';

  constructor(readonly allow: string) {
    super();
  }
}

/** Nest finds no route for a method and for an address, and does not say which. */
function noRoute(error: NotFoundException, request: Request): Error {
  const methods = allowedMethods(request);
  const isElsewhere = methods.length === 0 || methods.includes(request.method);
  return isElsewhere ? error : new MethodNotAllowedError(methods.join(', '));
}

/** The one place where an error becomes HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const cause = error instanceof NotFoundException ? noRoute(error, request) : error;
    if (cause instanceof MethodNotAllowedError) response.setHeader('Allow', cause.allow);
    const problem = problemOf(cause, request.path, request.id);
    if (problem.status >= 500) request.log.failed(request, error, problem.code);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { retryAfter = RETRY_AFTER[problem.code] } = error as { retryAfter?: number };
    if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter);
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
