import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DUE, fakeBrowser, HOUR, jwt, pass, type FakeBrowser } from './token-manager.fixture';

let browser: FakeBrowser;

beforeEach(() => {
  jest.useFakeTimers();
  browser = fakeBrowser();
});
afterEach(() => void jest.useRealTimers());

const down = () => new Response(null, { status: 503 });

describe('the clock', () => {
  it.each([{ hours: 9 }, { hours: -9 }])('may be $hours h off', async ({ hours }) => {
    browser.skew = hours * HOUR;
    const tab = browser.open();
    await tab.getToken();
    await pass(DUE - 1);
    expect(await tab.getToken()).toBe(jwt(1));
    await pass(1);
    expect(browser.calls).toBe(2);
  });

  it.each([
    { hours: 9, renewals: 1 },
    { hours: -9, renewals: 0 },
  ])('may be set by $hours h: that costs $renewals renewals', async ({ hours, renewals }) => {
    const tab = browser.open();
    await tab.getToken();
    browser.skew = hours * HOUR;
    tab.wake();
    await pass(DUE - 1);
    expect(browser.calls).toBe(1 + renewals);
    await pass(DUE);
    expect(browser.calls).toBe(2 + renewals);
  });

  it('set forward while web is away leaves the token in use', async () => {
    const tab = browser.open();
    await tab.getToken();
    browser.skew = HOUR;
    browser.answer = down;
    expect(await tab.getToken()).toBe(jwt(1));
  });

  it('tells of a sleep through which the steady one stood still', async () => {
    const tab = browser.open();
    await tab.getToken();
    browser.skew = HOUR;
    tab.wake();
    await pass(0);
    expect(await tab.getToken()).toBe(jwt(2));
    expect(browser.calls).toBe(2);
  });
});

describe('several tabs', () => {
  it('are all served by the one that asks', async () => {
    const [first, second, third] = [browser.open(), browser.open(), browser.open()];
    await first.getToken();
    expect(await Promise.all([second.getToken(), third.getToken()])).toEqual([jwt(1), jwt(1)]);
    for (let renewals = 2; renewals < 6; renewals += 1) {
      await pass(DUE);
      expect(browser.calls).toBe(renewals);
    }
    expect(await third.getToken()).toBe(jwt(5));
  });

  it('that fetch at the same moment share the request', async () => {
    const all = [browser.open(), browser.open(), browser.open()];
    const got = await Promise.all(all.map((tab) => tab.getToken()));
    expect(got).toEqual([jwt(1), jwt(1), jwt(1)]);
    expect(browser.calls).toBe(1);
  });

  it('count on from the age that they are told, also when they hear late', async () => {
    const told = { kind: 'token', userId: 'ann', token: jwt(7), sentAt: Date.now() } as const;
    const tab = browser.open();
    await pass(100_000);
    tab.receive({ ...told, age: DUE - 101_000 });
    expect(await tab.getToken()).toBe(jwt(7));
    await pass(999);
    expect(browser.calls).toBe(0);
    await pass(1);
    expect(browser.calls).toBe(1);
  });

  it('keep the younger of two tokens', async () => {
    const tab = browser.open();
    await tab.getToken();
    await pass(1_000);
    const told = { kind: 'token', userId: 'ann', sentAt: Date.now() } as const;
    tab.receive({ ...told, token: jwt(7), age: 2_000 });
    expect(await tab.getToken()).toBe(jwt(1));
    tab.receive({ ...told, token: jwt(8), age: 500 });
    expect(await tab.getToken()).toBe(jwt(8));
  });

  it("never take another person's token", async () => {
    const tab = browser.open();
    tab.receive({ kind: 'token', userId: 'bob', token: jwt(7, 'bob'), age: 0, sentAt: Date.now() });
    expect(browser.onStranger).toHaveBeenCalledTimes(1);
    expect(await tab.getToken()).toBe(jwt(1));
  });
});
