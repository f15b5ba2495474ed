import type { NextFunction, Request, Response } from 'express';

/** Nothing here is for caches, frames or content sniffing: every answer is somebody's own. */
export const PRIVATE = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Swagger UI's own files, and the API that it tries out. Its page carries styles in its text. */
const DOCS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
const DOCS = /^\/api\/docs(\/|$)/i;

/** @param publicUrl where people reach the system; over https, browsers shall insist on it */
export function securityHeaders(publicUrl: string) {
  const headers = new Map(Object.entries(PRIVATE));
  if (publicUrl.startsWith('https:')) headers.set('Strict-Transport-Security', 'max-age=31536000');
  return ({ path }: Request, response: Response, next: NextFunction): void => {
    response.setHeaders(headers);
    if (DOCS.test(path)) response.setHeader('Content-Security-Policy', DOCS_POLICY);
    next();
  };
}
