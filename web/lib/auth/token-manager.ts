import type { TabChannel, TabMessage } from './tab-channel';
import { readClaims } from './token-claims';
import { before, elapsed, renewalShare, retryDelay, type Moment } from './token-life';
import { SessionEnded, TokenUnavailable } from './token-problems';
import { requestToken, type Fetch } from './token-request';

/** Milliseconds that the word of another tab may be on its way after that tab has let go. */
const ARRIVAL = 500;

/** The longest that setTimeout can wait; a longer wait would end at once. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** How renewing goes. `waiting`: it fails while the token is good; `stuck`: now there is none. */
export type RenewalState = 'fine' | 'waiting' | 'stuck';

/** A token, the milliseconds it is good for, and the moment they count from. */
interface Held {
  token: string;
  life: number;
  since: Moment;
  renewAt: number;
}

interface Options {
  /** Whose page this is: a token for anybody else is never used. */
  userId: string;
  fetch: Fetch;
  clock: () => Moment;
  random: () => number;
  tabs: TabChannel;
  /** The session is over. */
  onEnded: () => void;
  /** Another person seems to have signed in, in this browser. */
  onStranger: () => void;
}

export type TokenManager = ReturnType<typeof createTokenManager>;

/**
 * Keeps one person's JWT for the API in memory, never in storage, and renews it before its end.
 *
 * Parallel callers share one request, and so do tabs: one asks, the others are told.
 */
export function createTokenManager(options: Options) {
  const { userId, fetch, clock, random, tabs, onEnded, onStranger } = options;
  const watchers = new Set<() => void>();
  let held: Held | undefined;
  let flight: Promise<string> | undefined;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const age = (one: Held) => elapsed(one.since, clock());

  /** @throws TokenUnavailable for what is no token of this person's */
  function check(token: unknown, since: Moment): Held {
    const claims = readClaims(token);
    if (claims.userId !== userId) {
      onStranger();
      throw new TokenUnavailable(502, 'web answered a token of somebody else');
    }
    const { life } = claims;
    return { token: claims.token, life, since, renewAt: life * renewalShare(random()) };
  }

  function hold(fresh: Held | undefined, failed = 0): void {
    held = fresh;
    failures = failed;
    clearTimeout(timer);
    const wait = failed ? retryDelay(failed, random()) : fresh && fresh.renewAt - age(fresh);
    if (wait !== undefined) timer = setTimeout(wake, Math.min(wait, LONGEST_WAIT));
    watchers.forEach((tell) => tell());
  }

  /** Renews what is due: timers stand still in a page that sleeps, and run late in a hidden one. */
  function wake(): void {
    if (failures || (held && age(held) >= held.renewAt)) void renew().catch(() => undefined);
    else hold(held);
  }

  /** @returns what ends it */
  function watch(tell: () => void): () => void {
    watchers.add(tell);
    return () => void watchers.delete(tell);
  }

  /** Waits until there is a token, or there could have been. */
  async function arrival(isHere: () => boolean): Promise<void> {
    let stop: (() => void) | undefined;
    const told = new Promise<void>((resolve) => {
      stop = watch(() => isHere() && resolve());
      setTimeout(resolve, ARRIVAL);
    });
    if (!isHere()) await told;
    stop?.();
  }

  /** One request, unless another tab has made it by the time this one may. */
  async function ask(isWanted: () => boolean): Promise<string> {
    const old = held?.token;
    const isHere = () => held !== undefined && held.token !== old;
    return tabs.alone(async (waited) => {
      if (waited) await arrival(isHere);
      if (held && isHere()) return held.token;
      const since = clock();
      const fresh = check(await requestToken(fetch), since);
      // After clear() this answer belongs to nobody: it must not outlive a sign-out.
      if (!isWanted()) return fresh.token;
      hold(fresh);
      const { token } = fresh;
      tabs.post({ kind: 'token', userId, token, age: age(fresh), sentAt: clock().wall });
      return token;
    });
  }

  /**
   * Fetches a token now; callers at the same time share the request.
   *
   * @throws SessionEnded, TokenUnavailable
   */
  function renew(): Promise<string> {
    if (flight) return flight;
    const isWanted = () => flight === mine;
    const mine: Promise<string> = ask(() => isWanted()).catch((error: unknown) => {
      if (isWanted() && error instanceof SessionEnded) onEnded();
      else if (isWanted()) hold(held, failures + 1);
      throw error;
    });
    const done = () => void (isWanted() && (flight = undefined));
    mine.then(done, done);
    return (flight = mine);
  }

  /** Takes a token that another tab has fetched. */
  function receive(message: TabMessage): void {
    if (message.kind !== 'token') return;
    if (message.userId !== userId) return onStranger();
    const { token, sentAt } = message;
    // A page that sleeps hears late. Sender and receiver read the same wall clock.
    const sinceAsked = message.age + Math.max(0, clock().wall - sentAt);
    const told = check(token, before(clock(), sinceAsked));
    if (!held || age(told) < age(held)) hold(told);
  }

  return {
    renew,
    wake,
    receive,
    watch,
    /**
     * A token that is good: the one in hand until its end, or a new one.
     *
     * @param refused the token that the API has just refused, which then is not given again
     * @throws SessionEnded, TokenUnavailable
     */
    async getToken(refused?: string): Promise<string> {
      if (held?.token === refused) held = undefined;
      const spare = held;
      if (spare && age(spare) < spare.life) return spare.token;
      return renew().catch((error: unknown) => {
        // Only the wall clock says that it is over, and that one may just have been set.
        const isGood = spare && clock().steady - spare.since.steady < spare.life;
        if (isGood && error instanceof TokenUnavailable) return spare.token;
        throw error;
      });
    },
    /** Forgets the token, and the one that may be on its way. */
    clear(): void {
      flight = undefined;
      hold(undefined);
    },
    /** One failure that passes at once is not worth a word while the token is good. */
    state: (): RenewalState => {
      if (held && age(held) < held.life) return failures > 1 ? 'waiting' : 'fine';
      return failures ? 'stuck' : 'fine';
    },
  };
}
