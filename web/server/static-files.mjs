// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Negotiator from 'negotiator';
import send from 'send';

const PREFIX = '/_next/static/';

/**
 * The codings that web/precompress.mjs writes, the smallest first, with the ends of their files.
 *
 * @type {Record<string, string>}
 */
const CODINGS = { br: '.br', gzip: '.gz' };

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=UTF-8',
  '.js': 'application/javascript; charset=UTF-8',
  '.json': 'application/json; charset=UTF-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=UTF-8',
};

/**
 * Answers requests for static files that were compressed by the build, in the smallest coding that
 * the client accepts (RFC 9110 section 12.5.3).
 *
 * @param {string} folder the build's static files
 * @returns {(request: import('node:http').IncomingMessage,
 *   response: import('node:http').ServerResponse) => boolean} whether it answers the request
 */
export function compressedFiles(folder) {
  const found = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  const files = new Set(found.map((name) => String(name).split(path.sep).join('/')));
  return (request, response) => {
    const name = staticName(request.url);
    const type = TYPES[path.extname(name)];
    if (!type || !files.has(`${name}.br`)) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    response.setHeader('Vary', 'Accept-Encoding');
    const accepted = new Negotiator(request).encodings(Object.keys(CODINGS));
    const coding = Object.keys(CODINGS).find((one) => accepted.includes(one));
    if (coding) response.setHeader('Content-Encoding', coding);
    response.setHeader('Content-Type', type);
    // The name of a file changes with its content.
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    send(request, encodeURI(coding ? name + CODINGS[coding] : name), { root: folder }).pipe(
      response,
    );
    return true;
  };
}

/** @param {string} [url] @returns {string} the name below the folder, empty for any other address */
function staticName(url = '') {
  const [pathname = ''] = url.split('?');
  if (!pathname.startsWith(PREFIX)) return '';
  try {
    return decodeURIComponent(pathname.slice(PREFIX.length));
  } catch {
    return '';
  }
}
