import type { QueryClient } from '@tanstack/react-query';
import { withNext } from './next-path';
import { tokens } from './tokens';

let signingOut = false;

/**
 * Marks that this page is ending the session itself: whoever then finds the session gone must not
 * lead away first, with a path to come back to.
 */
export function setSigningOut(value: boolean): void {
  signingOut = value;
}

/** The session is over: goes to sign-in, and back here afterwards. */
export function leaveForSignIn(queries: QueryClient): void {
  if (signingOut) return;
  leave(queries, withNext('/sign-in', window.location.pathname + window.location.search));
}

/** The person has signed out: goes to sign-in. */
export function leaveSignedOut(queries: QueryClient): void {
  leave(queries, '/sign-in');
}

/** Forgets the person. A full navigation also drops the pages that the router keeps in memory. */
function leave(queries: QueryClient, path: string): void {
  tokens.clear();
  queries.clear();
  window.location.replace(path);
}
