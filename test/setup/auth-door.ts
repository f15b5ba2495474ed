import { ownAddress } from '../factories/member.js';
import type { WebSystem } from './web-system.js';

/** Asks web's own routes below /api/auth as a page would, each time from an address of its own. */
export function authDoor({ webUrl }: WebSystem) {
  const ask = (method: string, route: string, cookie: string, body?: object) =>
    fetch(`${webUrl}/api/auth/${route}`, {
      method,
      redirect: 'manual',
      headers: {
        origin: webUrl,
        'x-forwarded-for': ownAddress(),
        ...(cookie && { cookie }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    post: (route: string, body: object, cookie = '') => ask('POST', route, cookie, body),
    get: (route: string, cookie = '') => ask('GET', route, cookie),
  };
}

/** The cookies that an answer sets, as a browser sends them back. */
export const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((header) => header.split(';')[0])
    .join('; ');
