/** Where a signed-in person starts. */
export const HOME_PATH = '/tasks';

// eslint-disable-next-line no-control-regex -- browsers drop some of these and read on
const UNSAFE = /[\u0000-\u001f\u007f\\]/;
const BASE = 'http://this-site.invalid';

/**
 * The `next` of a sign-in address, when it is a path of this site.
 *
 * Browsers read `//host`, `/\host` and `/<tab>/host` as another site, so each is refused, and what
 * is left is parsed the way a browser would.
 *
 * @returns the path with its query, or `/tasks`
 */
export function safeNextPath(value: unknown): string {
  if (typeof value !== 'string' || !/^\/(?!\/)/.test(value) || UNSAFE.test(value)) return HOME_PATH;
  if (!URL.canParse(value, BASE)) return HOME_PATH;
  const url = new URL(value, BASE);
  if (url.origin !== BASE || url.pathname.startsWith('//')) return HOME_PATH;
  if (/^\/(sign-in|sign-up|api)(\/|$)/.test(url.pathname)) return HOME_PATH;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The address of `page` that leads on to `next` afterwards. */
export function withNext(page: '/sign-in' | '/sign-up', next: string): string {
  return `${page}?next=${encodeURIComponent(next)}`;
}
