import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DUE, fakeBrowser, HOUR, jwt, LIFE, pass, type FakeBrowser } from './token-manager.fixture';
import { SessionEnded, TokenUnavailable } from './token-problems';

let browser: FakeBrowser;

beforeEach(() => {
  jest.useFakeTimers();
  browser = fakeBrowser();
});
afterEach(() => void jest.useRealTimers());

const down = () => new Response(null, { status: 503 });

describe('a token', () => {
  it('is asked for once by parallel callers', async () => {
    const tab = browser.open();
    const got = await Promise.all([tab.getToken(), tab.getToken(), tab.getToken()]);
    expect(new Set(got)).toEqual(new Set([jwt(1)]));
    expect(browser.calls).toBe(1);
  });

  it('is renewed unasked when four fifths of its life are over', async () => {
    const tab = browser.open();
    await tab.getToken();
    await pass(DUE - 1);
    expect(browser.calls).toBe(1);
    await pass(1);
    expect(browser.calls).toBe(2);
    expect(await tab.getToken()).toBe(jwt(2));
    await pass(DUE);
    expect(browser.calls).toBe(3);
  });

  it('is not asked for before anybody needs one', async () => {
    browser.open();
    await pass(HOUR);
    expect(browser.calls).toBe(0);
  });

  it('is replaced after the API has refused it, once for all who were refused', async () => {
    const tab = browser.open();
    const refused = await tab.getToken();
    expect(await Promise.all([tab.getToken(refused), tab.getToken(refused)])).toEqual([
      jwt(2),
      jwt(2),
    ]);
    // A refusal that comes late finds the new one.
    expect(await tab.getToken(refused)).toBe(jwt(2));
    expect(browser.calls).toBe(2);
  });

  it('is gone after clear(), also the one that was on its way', async () => {
    const tab = browser.open();
    await tab.getToken();
    tab.clear();
    const late = tab.getToken();
    tab.clear();
    await late;
    await pass(HOUR);
    expect(browser.calls).toBe(2);
    expect(await tab.getToken()).toBe(jwt(3));
  });
});

describe('while web is away', () => {
  it('a token is given until its end, and none after it', async () => {
    const tab = browser.open();
    await tab.getToken();
    browser.answer = down;
    await pass(LIFE - 1);
    expect(await tab.getToken()).toBe(jwt(1));
    expect(tab.state()).toBe('waiting');
    await pass(1);
    expect(tab.state()).toBe('stuck');
    await expect(tab.getToken()).rejects.toEqual(new TokenUnavailable(503));
  });

  it('renewing is tried again ever more rarely, and recovers by itself', async () => {
    const tab = browser.open();
    await tab.getToken();
    browser.answer = down;
    const told = jest.fn();
    tab.watch(told);
    await pass(DUE + 60_000);
    const tries = browser.calls - 1;
    expect(tries).toBeGreaterThan(4);
    expect(tries).toBeLessThan(9);
    await pass(HOUR);
    // At least 22.5 s from one try to the next.
    expect(browser.calls - 1 - tries).toBeLessThanOrEqual(HOUR / 22_500);
    browser.answer = () => Response.json({ token: jwt(99) });
    await pass(30_000);
    expect(tab.state()).toBe('fine');
    expect(await tab.getToken()).toBe(jwt(99));
    expect(told).toHaveBeenCalled();
  });

  it('one failure that passes is not worth a word', async () => {
    const tab = browser.open();
    await tab.getToken();
    browser.answer = down;
    await pass(DUE);
    expect(tab.state()).toBe('fine');
  });

  it('renewing goes on at once when the page wakes', async () => {
    const tab = browser.open();
    browser.answer = down;
    await expect(tab.getToken()).rejects.toBeInstanceOf(TokenUnavailable);
    browser.answer = () => Response.json({ token: jwt(9) });
    tab.wake();
    await pass(0);
    expect(await tab.getToken()).toBe(jwt(9));
    expect(browser.calls).toBe(2);
  });

  it.each<{ what: string; bad: () => Response }>([
    { what: 'no JSON', bad: () => new Response('<h1>hello</h1>') },
    { what: 'no token', bad: () => Response.json({}) },
    { what: 'a token without an end', bad: () => Response.json({ token: 'e30.e30.x' }) },
    { what: 'a token of somebody else', bad: () => Response.json({ token: jwt(1, 'bob') }) },
  ])('$what counts as no answer, and does not make it ask in a loop', async ({ bad }) => {
    browser.answer = bad;
    const tab = browser.open();
    await expect(tab.getToken()).rejects.toBeInstanceOf(TokenUnavailable);
    await pass(60_000);
    expect(browser.calls).toBeLessThan(10);
    expect(browser.onEnded).not.toHaveBeenCalled();
  });
});

describe('a session that has ended', () => {
  it('is told to whoever asks and to the page, and not asked about again', async () => {
    const tab = browser.open();
    await tab.getToken();
    browser.answer = () => new Response(null, { status: 401 });
    await expect(tab.getToken(jwt(1))).rejects.toBeInstanceOf(SessionEnded);
    expect(browser.onEnded).toHaveBeenCalledTimes(1);
    await pass(HOUR);
    expect(browser.calls).toBe(2);
  });

  it('is noticed by the renewal that nobody asked for', async () => {
    await browser.open().getToken();
    browser.answer = () => new Response(null, { status: 401 });
    await pass(DUE);
    expect(browser.onEnded).toHaveBeenCalledTimes(1);
  });
});
