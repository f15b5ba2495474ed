import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { withNext } from './next-path';
import { getAuth } from './server';

/** The visitor's session, or null; asked once a request. */
export const currentSession = cache(async () =>
  getAuth().api.getSession({ headers: await headers() }),
);

/**
 * The visitor's session; one who is signed out is sent to sign in and back to `path`.
 *
 * @param path this page's path with its query
 */
export async function requireSession(path: string) {
  return (await currentSession()) ?? redirect(withNext('/sign-in', path));
}
