import type { QueryClient } from '@tanstack/react-query';
import { createBrowserApi } from '../api';
import { dropKept } from '../tab-storage';
import { authClient } from './client';
import { keepLeaveReason, type LeaveReason } from './leave-reason';
import { withNext } from './next-path';
import { createTabChannel, type TabMessage } from './tab-channel';
import { browserClock } from './token-life';
import { createTokenManager } from './token-manager';
import { SessionEnded } from './token-problems';
import { watchWaking } from './wake';

interface Options {
  /** Whose page this is, as the server rendered it. */
  userId: string;
  apiUrl: string;
  queries: QueryClient;
}

export type PageSession = ReturnType<typeof createPageSession>;

/** One person's session as a page lives it: the way to the API, and every way out. */
export function createPageSession({ userId, apiUrl, queries }: Options) {
  const tabs = createTabChannel();
  let leaving = false;

  const tokens = createTokenManager({
    userId,
    tabs,
    fetch: (url, init) => fetch(url, init),
    clock: browserClock,
    random: Math.random,
    onEnded: () => leave('ended'),
    // Only web knows: asked again, it answers whose session this browser holds now.
    onStranger: () => authClient.$store.notify('$sessionSignal'),
  });

  /** Forgets the person. A full navigation also drops the pages that the router keeps in memory. */
  function go(path: string): void {
    leaving = true;
    tokens.clear();
    queries.clear();
    document.body.hidden = true;
    window.location.replace(path);
  }

  /** The session is over: every tab goes to sign-in, says why, and comes back here afterwards. */
  function leave(reason: LeaveReason): void {
    if (leaving) return;
    tabs.post({ kind: 'left', userId, reason });
    depart(reason);
  }

  function depart(reason: LeaveReason): void {
    if (reason === 'signed-out') dropKept();
    keepLeaveReason(reason);
    go(withNext('/sign-in', window.location.pathname + window.location.search));
  }

  function receive(message: TabMessage): void {
    if (leaving) return;
    if (message.kind === 'left' && message.userId === userId) depart(message.reason);
    else tokens.receive(message);
  }

  /**
   * Does what ends the session, and leaves every tab. Rejects as `act` does: the person is then
   * still signed in.
   *
   * @param path where to
   */
  async function end(act: () => Promise<unknown>, path = '/sign-in'): Promise<void> {
    // Whoever finds the session gone meanwhile must not lead away first.
    leaving = true;
    try {
      await act();
    } catch (error) {
      leaving = false;
      throw error;
    }
    tabs.post({ kind: 'left', userId, reason: 'signed-out' });
    dropKept();
    go(path);
  }

  /** A page from the browser's memory shows nothing before the session is known to be alive. */
  async function onRestored(): Promise<void> {
    try {
      await tokens.renew();
      document.body.hidden = false;
      await queries.invalidateQueries();
    } catch (error) {
      if (!(error instanceof SessionEnded)) window.location.reload();
    }
  }

  return {
    userId,
    tokens,
    api: createBrowserApi({ baseUrl: apiUrl, tokens }),
    leave,
    end,
    /** @returns false when that failed: the person is still signed in */
    signOut: (): Promise<boolean> =>
      end(async () => {
        const { error } = await authClient.signOut();
        if (error) throw new Error(error.message);
      }).then(
        () => true,
        () => false,
      ),
    /** Starts to listen. @returns what ends it */
    start(): () => void {
      // What another person left in this tab is not for this one to see.
      dropKept(`${userId}:`);
      const ends = [tabs.listen(receive), watchWaking({ onWake: tokens.wake, onRestored })];
      return () => ends.forEach((end) => end());
    },
  };
}
