import 'server-only';
import Bowser from 'bowser';
import { getAuth } from './server';
import { requireSession } from './session';

/** A place where the person is signed in, as a page may show it: without the session's token. */
export interface SignedInDevice {
  id: string;
  /** The browser and its system in words. */
  device: string;
  /** Whether it is asking now. */
  current: boolean;
  signedInAt: Date;
  /** Exact to a day, which is how often a visit is noted. */
  lastSeen: Date;
}

/** Where the visitor is signed in: here first, then by the last visit. */
export async function listDevices(path: string): Promise<SignedInDevice[]> {
  const { session, user } = await requireSession(path);
  const { internalAdapter } = await getAuth().$context;
  const sessions = await internalAdapter.listSessions(user.id, { onlyActiveSessions: true });
  return sessions
    .map(({ id, userAgent, createdAt, updatedAt }) => ({
      id,
      device: deviceName(userAgent),
      current: id === session.id,
      signedInAt: createdAt,
      lastSeen: updatedAt,
    }))
    .sort(
      (a, b) => Number(b.current) - Number(a.current) || Number(b.lastSeen) - Number(a.lastSeen),
    );
}

/** What a User-Agent header says, as in "Firefox on Linux"; browsers are free to lie in it. */
function deviceName(userAgent: string | null | undefined): string {
  if (!userAgent) return 'Unknown device';
  const { browser, os } = Bowser.parse(userAgent);
  const names = [browser.name, os.name].filter(Boolean);
  return names.join(' on ') || 'Unknown device';
}
