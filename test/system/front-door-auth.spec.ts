import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { SignJWT } from 'jose';
import { addressLimits } from '../../web/lib/auth/address-limits.js';
import { answerAuth } from '../../web/lib/auth/answer-auth.js';
import { type Auth, createAuth } from '../../web/lib/auth/create-auth.js';
import { mailLinks } from '../../web/lib/auth/mail-links.js';
import { REACHABLE, UNREACHABLE } from '../../web/lib/auth/routes.js';
import { newAccount, ownAddress } from '../factories/member.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';
import { holdWebClock } from '../setup/held-clock.js';
import { AUTH_SECRET, webEnv } from '../setup/settings.js';

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

interface Asked {
  body?: object | null;
  cookie?: string;
  headers?: Record<string, string>;
}

/** Web's door as it stands at `origin`, without Next around it. */
function doorAt(origin: string) {
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
async function join({ ask }: ReturnType<typeof doorAt>) {
  const account = newAccount();
  const answer = await ask('/sign-up/email', { body: account });
  const setCookies = answer.headers.getSetCookie();
  const cookie = setCookies.map((header) => header.split(';')[0]).join('; ');
  return { ...account, setCookies, cookie };
}

describe('cookies', () => {
  it.each([
    { origin: 'https://tasks.example', prefix: '__Host-taskward.', secure: true },
    { origin: 'http://localhost:3000', prefix: 'taskward.', secure: false },
  ])('at $origin are for this host alone and out of reach of scripts', async (one) => {
    const { setCookies } = await join(doorAt(one.origin));
    expect(setCookies.map((header) => header.split('=')[0])).toEqual(
      expect.arrayContaining([
        `${one.prefix}session_token`,
        expect.stringContaining(`${one.prefix}device_`),
      ]),
    );
    for (const header of setCookies) {
      expect(header.startsWith(one.prefix)).toBe(true);
      expect(header).toMatch(/; HttpOnly(;|$)/);
      expect(header).toMatch(/; SameSite=Lax(;|$)/);
      expect(header).toMatch(/; Path=\/(;|$)/);
      expect(header).not.toMatch(/; Domain/i);
      expect(/; Secure(;|$)/.test(header)).toBe(one.secure);
    }
  });

  it('at https://tasks.example are read again', async () => {
    const door = doorAt('https://tasks.example');
    const { cookie, email } = await join(door);
    const answer = await door.ask('/get-session', { cookie });
    expect(await answer.json()).toMatchObject({ user: { email } });
  });
});

describe("Better Auth's routes", () => {
  const routesOf = ({ api }: Auth) =>
    Object.values(api as unknown as Record<string, Route>)
      .filter(({ path, options }) => path !== undefined && !options?.metadata?.SERVER_ONLY)
      .map(({ path }) => path!);

  it('are each reachable or not on purpose', () => {
    const known = [...Object.keys(REACHABLE), ...UNREACHABLE];
    const found = routesOf(doorAt('http://localhost:3000').auth);
    process.stdout.write(
      `routes of Better Auth: ${found.length}, reachable ${Object.keys(REACHABLE).length}\n`,
    );
    expect([...new Set(found)].sort()).toEqual(known.sort());
  });

  it.each([
    ...UNREACHABLE.map((path) => path.replace(':id', 'github')),
    '/Sign-In/email',
    '//sign-in/email',
    '/sign-in%2Femail',
    '/sign-in/email/../social',
    '/reset-password/a/b',
    '/constructor',
    '/',
  ])('%s answers 404', async (path) => {
    const { ask } = doorAt('http://localhost:3000');
    expect((await ask(path)).status).toBe(404);
    expect((await ask(path, { body: { provider: 'github' } })).status).toBe(404);
  });

  it('answer with what is left of the budget', async () => {
    const { ask } = doorAt('http://localhost:3000');
    const { headers } = await ask('/get-session');
    expect(headers.get('ratelimit-policy')).toBe('"other";q=1200;w=60');
    expect(headers.get('ratelimit')).toBe('"other";r=1199;t=60');
  });
});

describe('what another site has a browser ask', () => {
  const address = { 'x-forwarded-for': ownAddress() };
  const foreign = { ...address, 'sec-fetch-site': 'cross-site' };

  it('is refused and costs its visitor nothing, but for links that are followed', async () => {
    const door = doorAt('http://localhost:3000');
    const asked = [
      { path: '/verify-email?token=x', dest: 'image' },
      { path: '/reset-password/x', dest: 'iframe' },
      { path: '/sign-in/email', dest: 'document', body: {} },
    ];
    for (const { path, dest, ...rest } of asked) {
      const headers = { ...foreign, 'sec-fetch-dest': dest };
      const answer = await door.ask(path, { headers, ...rest });
      expect({ path, status: answer.status }).toEqual({ path, status: 403 });
    }
    const followed = { ...foreign, 'sec-fetch-dest': 'document' };
    const { status, headers } = await door.ask('/verify-email?token=x', { headers: followed });
    expect(status).toBe(302);
    expect(headers.get('ratelimit')).toMatch(/^"password";r=999;/);
  });
});

describe('signing in', () => {
  /** Signs in twenty times at once, each from a new address. @returns the answers' statuses */
  async function twentyAtOnce(isRight: boolean): Promise<number[]> {
    const door = doorAt('http://localhost:3000');
    const { email, password } = await join(door);
    const body = { email, password: isRight ? password : 'another password' };
    const asked = Array.from({ length: 20 }, () => door.ask('/sign-in/email', { body }));
    return (await Promise.all(asked)).map(({ status }) => status);
  }

  it('works twenty times at once with the right password', async () => {
    expect(await twentyAtOnce(true)).toEqual(Array(20).fill(200));
  });

  it('is tried five times at once with a wrong password', async () => {
    const statuses = await twentyAtOnce(false);
    expect(statuses.sort()).toEqual([
      ...Array<number>(5).fill(401),
      ...Array<number>(15).fill(429),
    ]);
  });

  it.each([{ body: null }, { body: [] }, { body: {} }, { body: { email: 1, password: [] } }])(
    'is refused with 400 for $body',
    async ({ body }) => {
      const door = doorAt('http://localhost:3000');
      const answer = await door.ask('/sign-in/email', { body });
      expect(answer.status).toBe(400);
    },
  );
});

describe('a link that changes an e-mail address', () => {
  async function link(email: string, requestType?: string): Promise<string> {
    const token = await new SignJWT({
      email,
      updateTo: `new-${email}`,
      ...(requestType && { requestType }),
    })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(AUTH_SECRET));
    const find = 'select id from auth."user" where email = $1';
    const [user] = await database.sql<{ id: string }>(find, [email]);
    await mailLinks(pool).keep('change', user!.id, token);
    return token;
  }
  const emailsLike = (email: string) =>
    database.sql('select email from auth."user" where email like $1', [`%${email}`]);
  const sessions = () => database.sql('select id from auth.session order by id');

  it.each([undefined, 'change-email-verification', 'change-email-confirmation'])(
    'of kind %s signs nobody in and changes nothing, without a session or with another’s',
    async (kind) => {
      const door = doorAt('http://localhost:3000');
      const [ann, bob] = [await join(door), await join(door)];
      const before = await sessions();
      for (const [cookie, place] of [
        ['', '/sign-in?notice=link&next=%2Fsettings'],
        [bob.cookie, '/settings?error=OTHER_ACCOUNT'],
      ] as const) {
        const path = `/verify-email?token=${await link(ann.email, kind)}`;
        const answer = await door.ask(path, { cookie });
        expect(answer.status).toBe(302);
        expect(answer.headers.get('location')).toBe(place);
        expect(answer.headers.getSetCookie()).toEqual([]);
        expect(await emailsLike(ann.email)).toEqual([{ email: ann.email }]);
        expect(await sessions()).toEqual(before);
      }
    },
  );

  it('works for the account’s own session', async () => {
    const door = doorAt('http://localhost:3000');
    const ann = await join(door);
    const path = `/verify-email?token=${await link(ann.email, 'change-email-verification')}`;
    expect((await door.ask(path, { cookie: ann.cookie })).status).toBe(200);
    expect(await emailsLike(ann.email)).toEqual([{ email: `new-${ann.email}` }]);
  });

  it('changes nothing where the new address has an account by now', async () => {
    const door = doorAt('http://localhost:3000');
    const ann = await join(door);
    await door.ask('/sign-up/email', { body: { ...newAccount(), email: `new-${ann.email}` } });
    const path = `/verify-email?token=${await link(ann.email, 'change-email-verification')}`;
    const answer = await door.ask(path, { cookie: ann.cookie });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/settings?error=ADDRESS_TAKEN');
    expect(await emailsLike(ann.email)).toHaveLength(2);
  });

  it('is refused where it is forged', async () => {
    const door = doorAt('http://localhost:3000');
    const ann = await join(door);
    const [head, body] = (await link(ann.email, 'change-email-verification')).split('.');
    const path = `/verify-email?token=${head}.${body}.${'A'.repeat(43)}`;
    const answer = await door.ask(path, { cookie: ann.cookie });
    expect(answer.headers.get('location')).toBe('/settings?error=LINK_ENDED');
    expect(await emailsLike(ann.email)).toEqual([{ email: ann.email }]);
  });
});

interface Route {
  path?: string;
  options?: { metadata?: { SERVER_ONLY?: boolean } };
}
