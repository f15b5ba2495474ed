/** Share of a token's life after which a new one is fetched, before the API has to refuse it. */
const STALE_AFTER = 0.8;

/** The person is signed out: only signing in again helps. */
export class SessionEnded extends Error {
  override readonly name = 'SessionEnded';
}

/** The token could not be had for a reason that may pass. `status` is 0 when nothing answered. */
export class TokenUnavailable extends Error {
  override readonly name = 'TokenUnavailable';

  constructor(readonly status: number) {
    super(`no token: ${status || 'no answer'}`);
  }
}

export interface TokenManager {
  /**
   * A token that is good for a while yet; parallel calls share one request.
   *
   * @throws SessionEnded, TokenUnavailable
   */
  getToken(): Promise<string>;
  /** Forgets the token: after a refusal, and at sign-out. */
  clear(): void;
}

/** A token and when it is to be renewed, in milliseconds of `now`. */
interface Held {
  token: string;
  staleAt: number;
}

interface Options {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds of a clock that nobody can set. */
  now: () => number;
}

/**
 * Keeps the JWT for the API in memory, never in storage.
 *
 * Its life is `exp - iat` counted from receipt, so that a wrong wall clock does no harm.
 */
export function createTokenManager({ fetch, now }: Options): TokenManager {
  let held: Held | undefined;
  let flight: Promise<Held> | undefined;

  async function fetchToken(): Promise<Held> {
    const askedAt = now();
    const token = await request(fetch);
    return { token, staleAt: askedAt + lifeOf(token) * STALE_AFTER };
  }

  async function renew(): Promise<string> {
    const mine = (flight ??= fetchToken());
    try {
      const fresh = await mine;
      // After clear() this answer belongs to nobody: it must not outlive a sign-out.
      if (flight === mine) held = fresh;
      return fresh.token;
    } finally {
      if (flight === mine) flight = undefined;
    }
  }

  return {
    getToken: () => (held && now() < held.staleAt ? Promise.resolve(held.token) : renew()),
    clear() {
      held = undefined;
      flight = undefined;
    },
  };
}

async function request(fetch: Options['fetch']): Promise<string> {
  const response = await fetch('/api/auth/token', { cache: 'no-store' }).catch(() => undefined);
  if (response?.status === 401) throw new SessionEnded('signed out');
  if (!response?.ok) throw new TokenUnavailable(response?.status ?? 0);
  const { token } = (await response.json()) as { token: string };
  return token;
}

/** Milliseconds between a token's `iat` and `exp`; 0 for one that says neither. */
function lifeOf(token: string): number {
  const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  try {
    const { exp, iat } = JSON.parse(atob(payload)) as { exp: number; iat: number };
    return Math.max(0, exp - iat) * 1000 || 0;
  } catch {
    return 0;
  }
}
