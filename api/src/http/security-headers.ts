import type { NextFunction, Request, Response } from 'express';

/** Nothing here is for caches, frames or content sniffing: every answer is somebody's own. */
export function securityHeaders(_: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Frame-Options', 'DENY');
  next();
}
