import { describe, expect, it } from '@jest/globals';
import type { Auth } from '../../web/lib/auth/create-auth.js';
import { REACHABLE, UNREACHABLE } from '../../web/lib/auth/routes.js';
import { ownAddress } from '../factories/member.js';
import { join, setBareDoor } from '../setup/bare-door.js';

const bareDoor = setBareDoor();

describe('cookies', () => {
  it.each([
    { origin: 'https://tasks.example', prefix: '__Host-taskward.', secure: true },
    { origin: 'http://localhost:3000', prefix: 'taskward.', secure: false },
  ])('at $origin are for this host alone and out of reach of scripts', async (one) => {
    const { setCookies } = await join(bareDoor.at(one.origin));
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
    const door = bareDoor.at('https://tasks.example');
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
    const found = routesOf(bareDoor.at('http://localhost:3000').auth);
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
    const { ask } = bareDoor.at('http://localhost:3000');
    expect((await ask(path)).status).toBe(404);
    expect((await ask(path, { body: { provider: 'github' } })).status).toBe(404);
  });

  it("give nobody the tokens of the person's other sessions", async () => {
    const door = bareDoor.at('http://localhost:3000');
    const { cookie, email, password } = await join(door);
    await door.ask('/sign-in/email', { body: { email, password } });
    const tokens = await bareDoor.pool.query<{ token: string }>(
      'select s.token from auth.session s join auth."user" u on u.id = s."userId" where u.email = $1',
      [email.toLowerCase()],
    );
    expect(tokens.rows).toHaveLength(2);
    const answer = await door.ask('/list-sessions', { cookie });
    const text = await answer.text();
    expect(tokens.rows.filter(({ token }) => text.includes(token))).toEqual([]);
    expect(answer.status).toBe(404);
  });

  it('answer with what is left of the budget', async () => {
    const { ask } = bareDoor.at('http://localhost:3000');
    const { headers } = await ask('/get-session');
    expect(headers.get('ratelimit-policy')).toBe('"other";q=1200;w=60');
    expect(headers.get('ratelimit')).toBe('"other";r=1199;t=60');
  });
});

describe('what another site has a browser ask', () => {
  const address = { 'x-forwarded-for': ownAddress() };
  const foreign = { ...address, 'sec-fetch-site': 'cross-site' };

  it('is refused and costs its visitor nothing, but for links that are followed', async () => {
    const door = bareDoor.at('http://localhost:3000');
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
    const door = bareDoor.at('http://localhost:3000');
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
      const door = bareDoor.at('http://localhost:3000');
      const answer = await door.ask('/sign-in/email', { body });
      expect(answer.status).toBe(400);
    },
  );
});

interface Route {
  path?: string;
  options?: { metadata?: { SERVER_ONLY?: boolean } };
}
