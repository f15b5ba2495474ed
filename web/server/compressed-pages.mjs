// @ts-check
import compression from 'compression';

/** Pages, and what the router fetches in their place. They hold no token. */
const PAGE = /^text\/(html|x-component)\b/;

/**
 * Compresses pages as they are written. Answers of /api/auth are left alone: they hold tokens, and
 * the length of a compressed answer tells something about its content (BREACH).
 */
export const compressPages = compression({
  filter: (request, response) =>
    !request.url.startsWith('/api/') && PAGE.test(String(response.getHeader('Content-Type'))),
});
