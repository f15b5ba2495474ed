import { createTokenManager } from './token';

/** This page's one token manager. */
export const tokens = createTokenManager({
  fetch: (url, init) => fetch(url, init),
  now: () => performance.now(),
});
