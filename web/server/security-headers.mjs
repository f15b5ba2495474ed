// @ts-check

/**
 * Hashes of the style element that sonner puts into the page by itself, without a nonce: as it is
 * inserted, empty, and as it is then filled. A test tells the new one when sonner has changed.
 */
export const SONNER_STYLE =
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='";

const YEARS_2 = 2 * 365 * 24 * 3600;

/**
 * What every answer says to the browser.
 *
 * @param {{ secure: boolean }} settings
 * @returns {Record<string, string>}
 */
export const commonHeaders = ({ secure }) => ({
  'X-Content-Type-Options': 'nosniff',
  // Links in mails carry secrets in their query: no other site gets to see them.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...(secure && { 'Strict-Transport-Security': `max-age=${YEARS_2}; includeSubDomains` }),
});

/**
 * The Content-Security-Policy (CSP level 3) of a page whose scripts and style elements carry `nonce`.
 *
 * Attributes may hold styles, because React writes them into the page: they restyle their own
 * element and, unlike a style element, select nothing that they could tell of.
 *
 * @param {{ dev: boolean, secure: boolean, apiOrigin: string }} settings
 * @param {string} nonce new for each answer
 */
export function contentSecurityPolicy({ dev, secure, apiOrigin }, nonce) {
  return [
    "default-src 'self'",
    // React's and Next's development tools evaluate text.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}' ${SONNER_STYLE}`}`,
    "style-src-attr 'unsafe-inline'",
    `connect-src 'self' ${apiOrigin}${dev ? ' ws:' : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
