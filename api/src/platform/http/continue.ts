import type { Request, Response } from 'express';

/**
 * Calls for the body where the client waits for that, and has not sent it yet. Nobody else is told,
 * and no client of HTTP/1.0, which knows no interim answers (RFC 9110 sections 10.1.1 and 15.2).
 */
export function callForBody({ httpVersion, headers }: Request, response: Response): void {
  if (httpVersion === '1.0') return;
  const expectations = (headers.expect ?? '').toLowerCase().split(',');
  if (expectations.some((one) => one.trim() === '100-continue')) response.writeContinue();
}
