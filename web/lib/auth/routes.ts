/** What a request costs: a budget for each address and each kind. */
export type Budget = 'password' | 'mail' | 'other';

/**
 * Every route of Better Auth that can be reached, and what it costs. What Better Auth has beside
 * them (social sign-in, linked accounts, its error page …) answers 404: each is a way in that
 * nobody here uses. A test fails when Better Auth gains a route that stands in neither list.
 */
export const REACHABLE: Record<string, Budget> = {
  // A password, or a secret from a mail, is tried.
  '/sign-in/email': 'password',
  '/sign-up/email': 'password',
  '/change-password': 'password',
  '/delete-user': 'password',
  '/reset-password': 'password',
  '/reset-password/:token': 'password',
  '/verify-email': 'password',
  // Somebody gets a mail.
  '/request-password-reset': 'mail',
  '/send-verification-email': 'mail',
  '/change-email': 'mail',
  '/end-session': 'other',
  '/get-session': 'other',
  '/ok': 'other',
  '/jwks': 'other',
  '/revoke-other-sessions': 'other',
  '/revoke-sessions': 'other',
  '/sign-out': 'other',
  '/token': 'other',
  '/update-user': 'other',
};

/** What Better Auth has and Taskward does not use. */
export const UNREACHABLE = [
  '/account-info',
  '/callback/:id',
  // The link of a letter that confirms a deletion: Taskward asks for the password instead.
  '/delete-user/callback',
  '/error',
  '/get-access-token',
  '/link-social',
  '/list-accounts',
  // It gives the tokens of all sessions; the settings page lists them without.
  '/list-sessions',
  '/refresh-token',
  // It wants the token of the session that it ends; /end-session wants its id.
  '/revoke-session',
  '/sign-in/social',
  '/unlink-account',
  '/update-session',
  '/verify-password',
];

/** @returns what a request to this address costs, or undefined where there is nothing to reach */
export function budgetOf(url: string): Budget | undefined {
  const path = new URL(url).pathname.replace(/^\/api\/auth(?=\/)/, '').replace(/\/+$/, '');
  const route = path.replace(/^\/reset-password\/[\w-]+$/, '/reset-password/:token');
  return Object.hasOwn(REACHABLE, route) ? REACHABLE[route] : undefined;
}
