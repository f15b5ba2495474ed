import { afterAll, beforeAll } from '@jest/globals';
import { authDoor } from './auth-door.js';
import { HELD_DATE, type HeldClock, holdWebClock } from './held-clock.js';
import { startWebSystem, type WebSystem } from './web-system.js';

/** Somebody at sign-in; from an address of their own and at the first instance, if nothing is said. */
export interface Try {
  email: string;
  password: string;
  address?: string;
  door?: 0 | 1;
  cookie?: string;
}

/** No account's password. */
export const WRONG = 'not-the-password';

/**
 * Starts the system with two instances of web for the file around it, which let an address try
 * twelve passwords a minute. The clocks that limits and pauses count by are held.
 */
export function setTwoDoors() {
  let system: WebSystem;
  let doors: ReturnType<typeof authDoor>[];
  let clock: HeldClock;
  beforeAll(async () => {
    system = await startWebSystem(
      { SIGN_IN_LIMIT: '12' },
      {
        prepare: async (database) => void (clock = await holdWebClock(database)),
        webFlags: [HELD_DATE],
      },
    );
    doors = [authDoor(system), authDoor(system, (await system.startAnotherWeb()).url)];
  });
  afterAll(() => system?.close());
  return {
    get system() {
      return system;
    },
    /** What pauses count by, in the database. */
    get clock() {
      return clock;
    },
    signIn: ({ email, password, address, door = 0, cookie }: Try) =>
      doors[door]!.post('sign-in/email', { email, password }, cookie, address),
  };
}
