import { afterAll, beforeAll } from '@jest/globals';
import { Pool } from 'pg';
import { addressLimits } from '../../web/lib/auth/address-limits.js';
import { answerAuth } from '../../web/lib/auth/answer-auth.js';
import { createAuth } from '../../web/lib/auth/create-auth.js';
import { newAccount, ownAddress } from '../factories/member.js';
import { cloneDatabase, type TestDatabase } from './clone-database.js';
import { holdWebClock } from './held-clock.js';
import { webEnv } from './settings.js';

interface Asked {
  body?: object | null;
  cookie?: string;
  headers?: Record<string, string>;
}

/**
 * Web's routes below /api/auth without Next around them, on a database for the file around it. The
 * clock that pauses count by is held.
 */
export function setBareDoor() {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await cloneDatabase();
    await holdWebClock(database);
    pool = new Pool({ connectionString: database.urls.web });
    // Its end does not wait for PostgreSQL's: the drop may still meet a connection, which complains.
    pool.on('error', () => undefined);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  return {
    get database() {
      return database;
    },
    get pool() {
      return pool;
    },
    /** @param origin of web, as its settings have it */
    at: (origin: string) => doorAt(origin, pool),
  };
}

function doorAt(origin: string, pool: Pool) {
  const auth = createAuth(webEnv({ BETTER_AUTH_URL: origin }), pool);
  const limits = addressLimits(pool, 1000);
  const ask = (path: string, { body, cookie = '', headers = {} }: Asked = {}) =>
    answerAuth(
      new Request(`${origin}/api/auth${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          origin,
          cookie,
          'content-type': 'application/json',
          'x-forwarded-for': ownAddress(),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
      auth,
      limits,
    );
  return { auth, ask };
}

/** Signs somebody up. @returns what the browser is told to keep, and sends from then on */
export async function join({ ask }: ReturnType<typeof doorAt>) {
  const account = newAccount();
  const answer = await ask('/sign-up/email', { body: account });
  const setCookies = answer.headers.getSetCookie();
  const cookie = setCookies.map((header) => header.split(';')[0]).join('; ');
  return { ...account, setCookies, cookie };
}
