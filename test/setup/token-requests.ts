import type { BrowserContext, Request } from 'playwright-core';

/** Requests for a token that the tabs of a browser make from now on. */
export function tokenRequests(context: BrowserContext): Request[] {
  const requests: Request[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('/api/auth/token')) requests.push(request);
  });
  return requests;
}
