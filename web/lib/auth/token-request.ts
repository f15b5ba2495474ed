import { SessionEnded, TokenUnavailable } from './token-problems';

/** Milliseconds after which web counts as not answering: whoever waits for a token waits on this. */
const PATIENCE = 10_000;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Asks web for a token, once. What came is not looked at yet.
 *
 * @throws SessionEnded on 401, TokenUnavailable on every other failure
 */
export async function requestToken(fetch: Fetch): Promise<unknown> {
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch('/api/auth/token', { cache: 'no-store', signal }).catch(() => null);
  if (response?.status === 401) throw new SessionEnded('signed out');
  if (!response?.ok) throw new TokenUnavailable(response?.status ?? 0);
  const body = (await response.json().catch(() => null)) as { token?: unknown } | null;
  return body?.token;
}
