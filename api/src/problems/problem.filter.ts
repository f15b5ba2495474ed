import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { problemOf } from './problem.js';

/** The one place where an error becomes HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemOf(error, request.path, request.id as string);
    if (problem.status >= 500) request.log.error({ err: error }, problem.code);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { retryAfter } = error as { retryAfter?: number };
    if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter);
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
