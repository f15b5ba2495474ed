import { jest } from '@jest/globals';
import type { TabChannel, TabMessage } from './tab-channel';
import { createTokenManager, type TokenManager } from './token-manager';

/** Milliseconds that a token of the tests lives. */
export const LIFE = 300_000;

/** With the middle of the jitter, when a token is renewed. */
export const DUE = LIFE * 0.8;
export const HOUR = 3_600_000;

/** The serial makes each token differ; its `iat` is far from this machine's clock. */
export function jwt(serial: number, sub = 'ann'): string {
  const payload = { sub, iat: 1_000, exp: 1_000 + LIFE / 1000, serial };
  return `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.signature`;
}

/** Lets time pass for timers and clocks. */
export const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

export type FakeBrowser = ReturnType<typeof fakeBrowser>;

/** A browser in which Ann has signed in, with a web that can be told what to answer. */
export function fakeBrowser() {
  const tabs: TokenManager[] = [];
  let lock = Promise.resolve();

  /** One lock for all tabs, and a channel that reaches all but the sender. */
  const channel = (self: () => TokenManager): TabChannel => ({
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
  });

  const browser = {
    /** Requests for a token so far. */
    calls: 0,
    answer: () => Response.json({ token: jwt(browser.calls) }),
    /** What the wall clock shows beside the truth. */
    skew: 0,
    onEnded: jest.fn(),
    onStranger: jest.fn(),
    /** Opens a tab. */
    open(): TokenManager {
      const tab: TokenManager = createTokenManager({
        userId: 'ann',
        random: () => 0.5,
        clock: () => ({ steady: performance.now(), wall: Date.now() + browser.skew }),
        tabs: channel(() => tab),
        onEnded: browser.onEnded,
        onStranger: browser.onStranger,
        fetch: () => {
          browser.calls += 1;
          return Promise.resolve().then(() => browser.answer());
        },
      });
      tabs.push(tab);
      return tab;
    },
  };
  return browser;
}
