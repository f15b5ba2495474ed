import type { IncomingMessage, Server } from 'node:http';

/** A name or an address, IPv6 in brackets, and a port (RFC 3986 section 3.2); each may be empty. */
const AUTHORITY = "(?:\\[[\\da-f:.]+\\]|(?:[\\w.~!$&'()*+,;=-]|%[\\da-f]{2})*)(?::\\d*)?";
/** What Host may hold (RFC 9112 section 3.2). */
export const HOST = new RegExp(`^${AUTHORITY}$`, 'i');
/** An address of http or https, which names a host, and from its path on (RFC 9110 section 4.2). */
const ABSOLUTE = new RegExp(`^https?://(?=[^:/?])${AUTHORITY}(/[^?]*)?(\\?.*)?$`, 'i');

/**
 * Hands on what is asked for in absolute form, as proxies are, by its path (RFC 9112 section 3.2.2).
 * Express takes some of it for no address at all, and would answer before a middleware of ours is
 * asked; that goes on as `/`, with what it was as `originalUrl`.
 */
export function expectOriginForm(server: Server): void {
  server.prependListener('request', (request: IncomingMessage & { originalUrl?: string }) => {
    const { url = '/' } = request;
    if (url.startsWith('/')) return;
    request.url = originForm(url);
    if (request.url === undefined) Object.assign(request, { url: '/', originalUrl: url });
  });
}

/** @returns path and query as they are written; undefined where the target has no path */
function originForm(target: string): string | undefined {
  // Of the whole server: OPTIONS alone asks that (section 3.2.4).
  if (target === '*') return target;
  const [isAbsolute, path = '/', query = ''] = ABSOLUTE.exec(target) ?? [];
  return isAbsolute === undefined ? undefined : path + query;
}
