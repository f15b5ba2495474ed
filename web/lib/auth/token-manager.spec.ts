import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { TabChannel, TabMessage } from './tab-channel';
import { createTokenManager, type TokenManager } from './token-manager';
import { SessionEnded, TokenUnavailable } from './token-problems';

const LIFE = 300_000;
const HOUR = 3_600_000;
/** With the middle of the jitter, when a token is renewed. */
const DUE = LIFE * 0.8;

/** The serial makes each token differ; its `iat` is far from this machine's clock. */
function jwt(serial: number, sub = 'ann'): string {
  const payload = { sub, iat: 1_000, exp: 1_000 + LIFE / 1000, serial };
  return `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.signature`;
}

let calls: number;
let answer: () => Response;
/** What the wall clock shows beside the truth. */
let skew: number;
let tabs: TokenManager[];
const onEnded = jest.fn();
const onStranger = jest.fn();

beforeEach(() => {
  jest.useFakeTimers();
  calls = 0;
  skew = 0;
  tabs = [];
  answer = () => Response.json({ token: jwt(calls) });
  onEnded.mockReset();
  onStranger.mockReset();
});
afterEach(() => void jest.useRealTimers());

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
const down = () => new Response(null, { status: 503 });

/** One lock for all tabs of a browser, and a channel that reaches all but the sender. */
let lock = Promise.resolve();
function channel(self: () => TokenManager): TabChannel {
  return {
    post: (message: TabMessage) =>
      tabs.filter((tab) => tab !== self()).forEach((tab) => tab.receive(message)),
    listen: () => () => undefined,
    alone: (work) => {
      const mine = lock.then(() => work(false));
      lock = mine.then(
        () => undefined,
        () => undefined,
      );
      return mine;
    },
  };
}

/** Opens a tab of Ann's. */
function open(): TokenManager {
  const tab: TokenManager = createTokenManager({
    userId: 'ann',
    random: () => 0.5,
    clock: () => ({ steady: performance.now(), wall: Date.now() + skew }),
    tabs: channel(() => tab),
    onEnded,
    onStranger,
    fetch: () => {
      calls += 1;
      return Promise.resolve().then(answer);
    },
  });
  tabs.push(tab);
  return tab;
}

describe('a token', () => {
  it('is asked for once by parallel callers', async () => {
    const tab = open();
    const got = await Promise.all([tab.getToken(), tab.getToken(), tab.getToken()]);
    expect(new Set(got)).toEqual(new Set([jwt(1)]));
    expect(calls).toBe(1);
  });

  it('is renewed unasked when four fifths of its life are over', async () => {
    const tab = open();
    await tab.getToken();
    await pass(DUE - 1);
    expect(calls).toBe(1);
    await pass(1);
    expect(calls).toBe(2);
    expect(await tab.getToken()).toBe(jwt(2));
    await pass(DUE);
    expect(calls).toBe(3);
  });

  it('is not asked for before anybody needs one', async () => {
    open();
    await pass(HOUR);
    expect(calls).toBe(0);
  });

  it('is replaced after the API has refused it, once for all who were refused', async () => {
    const tab = open();
    const refused = await tab.getToken();
    expect(await Promise.all([tab.getToken(refused), tab.getToken(refused)])).toEqual([
      jwt(2),
      jwt(2),
    ]);
    // A refusal that comes late finds the new one.
    expect(await tab.getToken(refused)).toBe(jwt(2));
    expect(calls).toBe(2);
  });

  it('is gone after clear(), also the one that was on its way', async () => {
    const tab = open();
    await tab.getToken();
    tab.clear();
    const late = tab.getToken();
    tab.clear();
    await late;
    await pass(HOUR);
    expect(calls).toBe(2);
    expect(await tab.getToken()).toBe(jwt(3));
  });
});

describe('while web is away', () => {
  it('a token is given until its end, and none after it', async () => {
    const tab = open();
    await tab.getToken();
    answer = down;
    await pass(LIFE - 1);
    expect(await tab.getToken()).toBe(jwt(1));
    expect(tab.state()).toBe('waiting');
    await pass(1);
    expect(tab.state()).toBe('stuck');
    await expect(tab.getToken()).rejects.toEqual(new TokenUnavailable(503));
  });

  it('renewing is tried again ever more rarely, and recovers by itself', async () => {
    const tab = open();
    await tab.getToken();
    answer = down;
    const told = jest.fn();
    tab.watch(told);
    await pass(DUE + 60_000);
    const tries = calls - 1;
    expect(tries).toBeGreaterThan(4);
    expect(tries).toBeLessThan(9);
    await pass(HOUR);
    // At least 22.5 s from one try to the next.
    expect(calls - 1 - tries).toBeLessThanOrEqual(HOUR / 22_500);
    answer = () => Response.json({ token: jwt(99) });
    await pass(30_000);
    expect(tab.state()).toBe('fine');
    expect(await tab.getToken()).toBe(jwt(99));
    expect(told).toHaveBeenCalled();
  });

  it('one failure that passes is not worth a word', async () => {
    const tab = open();
    await tab.getToken();
    answer = down;
    await pass(DUE);
    expect(tab.state()).toBe('fine');
  });

  it('renewing goes on at once when the page wakes', async () => {
    const tab = open();
    answer = down;
    await expect(tab.getToken()).rejects.toBeInstanceOf(TokenUnavailable);
    answer = () => Response.json({ token: jwt(9) });
    tab.wake();
    await pass(0);
    expect(await tab.getToken()).toBe(jwt(9));
    expect(calls).toBe(2);
  });

  it.each<{ what: string; bad: () => Response }>([
    { what: 'no JSON', bad: () => new Response('<h1>hello</h1>') },
    { what: 'no token', bad: () => Response.json({}) },
    { what: 'a token without an end', bad: () => Response.json({ token: 'e30.e30.x' }) },
    { what: 'a token of somebody else', bad: () => Response.json({ token: jwt(1, 'bob') }) },
  ])('$what counts as no answer, and does not make it ask in a loop', async ({ bad }) => {
    answer = bad;
    const tab = open();
    await expect(tab.getToken()).rejects.toBeInstanceOf(TokenUnavailable);
    await pass(60_000);
    expect(calls).toBeLessThan(10);
    expect(onEnded).not.toHaveBeenCalled();
  });
});

describe('the clock', () => {
  it.each([{ hours: 9 }, { hours: -9 }])('may be $hours h off', async ({ hours }) => {
    skew = hours * HOUR;
    const tab = open();
    await tab.getToken();
    await pass(DUE - 1);
    expect(await tab.getToken()).toBe(jwt(1));
    await pass(1);
    expect(calls).toBe(2);
  });

  it.each([
    { hours: 9, renewals: 1 },
    { hours: -9, renewals: 0 },
  ])('may be set by $hours h: that costs $renewals renewals', async ({ hours, renewals }) => {
    const tab = open();
    await tab.getToken();
    skew = hours * HOUR;
    tab.wake();
    await pass(DUE - 1);
    expect(calls).toBe(1 + renewals);
  });

  it('set forward while web is away leaves the token in use', async () => {
    const tab = open();
    await tab.getToken();
    skew = HOUR;
    answer = down;
    expect(await tab.getToken()).toBe(jwt(1));
  });

  it('tells of a sleep through which the steady one stood still', async () => {
    const tab = open();
    await tab.getToken();
    skew = HOUR;
    tab.wake();
    await pass(0);
    expect(await tab.getToken()).toBe(jwt(2));
    expect(calls).toBe(2);
  });
});

describe('several tabs', () => {
  it('are all served by the one that asks', async () => {
    const [first, second, third] = [open(), open(), open()];
    await first.getToken();
    expect(await Promise.all([second.getToken(), third.getToken()])).toEqual([jwt(1), jwt(1)]);
    for (let renewals = 2; renewals < 6; renewals += 1) {
      await pass(DUE);
      expect(calls).toBe(renewals);
    }
    expect(await third.getToken()).toBe(jwt(5));
  });

  it('that fetch at the same moment share the request', async () => {
    const all = [open(), open(), open()];
    const got = await Promise.all(all.map((tab) => tab.getToken()));
    expect(got).toEqual([jwt(1), jwt(1), jwt(1)]);
    expect(calls).toBe(1);
  });

  it('count on from the age that they are told, also when they hear late', async () => {
    const told = { kind: 'token', userId: 'ann', token: jwt(7), sentAt: Date.now() } as const;
    const tab = open();
    await pass(100_000);
    tab.receive({ ...told, age: DUE - 101_000 });
    expect(await tab.getToken()).toBe(jwt(7));
    await pass(999);
    expect(calls).toBe(0);
    await pass(1);
    expect(calls).toBe(1);
  });

  it('keep the younger of two tokens', async () => {
    const tab = open();
    await tab.getToken();
    await pass(1_000);
    const told = { kind: 'token', userId: 'ann', sentAt: Date.now() } as const;
    tab.receive({ ...told, token: jwt(7), age: 2_000 });
    expect(await tab.getToken()).toBe(jwt(1));
    tab.receive({ ...told, token: jwt(8), age: 500 });
    expect(await tab.getToken()).toBe(jwt(8));
  });

  it("never take another person's token", async () => {
    const tab = open();
    tab.receive({ kind: 'token', userId: 'bob', token: jwt(7, 'bob'), age: 0, sentAt: Date.now() });
    expect(onStranger).toHaveBeenCalledTimes(1);
    expect(await tab.getToken()).toBe(jwt(1));
  });
});

describe('a session that has ended', () => {
  it('is told to whoever asks and to the page, and not asked about again', async () => {
    const tab = open();
    await tab.getToken();
    answer = () => new Response(null, { status: 401 });
    await expect(tab.getToken(jwt(1))).rejects.toBeInstanceOf(SessionEnded);
    expect(onEnded).toHaveBeenCalledTimes(1);
    await pass(HOUR);
    expect(calls).toBe(2);
  });

  it('is noticed by the renewal that nobody asked for', async () => {
    await open().getToken();
    answer = () => new Response(null, { status: 401 });
    await pass(DUE);
    expect(onEnded).toHaveBeenCalledTimes(1);
  });
});
