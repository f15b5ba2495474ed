import type { NextFunction, Request, Response } from 'express';

/** Ends a CORS preflight, whose headers are set by now (Fetch standard, section 4.8). */
export function answerPreflight({ method }: Request, response: Response, next: NextFunction): void {
  if (method !== 'OPTIONS') return next();
  response.status(204).setHeader('Content-Length', '0').end();
}
