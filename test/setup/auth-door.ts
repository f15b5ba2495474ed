import { ownAddress } from '../factories/member.js';
import type { WebSystem } from './web-system.js';

/**
 * Asks web's own routes below /api/auth as a page would, each time from an address of its own unless
 * one is given.
 *
 * @param door the instance of web that is asked, where there are several
 */
export function authDoor({ webUrl }: WebSystem, door = webUrl) {
  const ask = (method: string, route: string, cookie: string, address: string, body?: object) =>
    fetch(`${door}/api/auth/${route}`, {
      method,
      redirect: 'manual',
      headers: {
        origin: webUrl,
        'x-forwarded-for': address,
        ...(cookie && { cookie }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    post: (route: string, body: object, cookie = '', address = ownAddress()) =>
      ask('POST', route, cookie, address, body),
    get: (route: string, cookie = '') => ask('GET', route, cookie, ownAddress()),
  };
}

/** The cookies that an answer sets, as a browser sends them back. */
export const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((header) => header.split(';')[0])
    .join('; ');
