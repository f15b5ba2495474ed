import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makeMember, type Member, newAccount, ownAddress } from '../factories/member.js';
import { startWebSystem, type WebSystem } from '../setup/web-system.js';

const WRONG = 'not-the-password';

describe('guessing passwords, at two instances of web', () => {
  let system: WebSystem;
  let doors: string[];
  beforeAll(async () => {
    system = await startWebSystem({ SIGN_IN_LIMIT: '12' });
    doors = [system.webUrl, (await system.startAnotherWeb()).url];
  });
  afterAll(() => system.close());

  interface Try {
    email: string;
    password: string;
    address?: string;
    door?: number;
    cookie?: string;
  }
  const signIn = ({ email, password, address = ownAddress(), door = 0, cookie = '' }: Try) =>
    fetch(`${doors[door]}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: system.webUrl,
        'x-forwarded-for': address,
        cookie,
      },
      body: JSON.stringify({ email, password }),
    });
  const cookieOf = ({ cookies }: Member) =>
    cookies
      .filter(({ name }) => name.includes('device'))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');

  /** Tries from a new address each, at both instances in turn, until one is told to wait. */
  async function untilPaused(email: string): Promise<{ tries: number; answer: Response }> {
    for (let tries = 1; tries <= 30; tries += 1) {
      const answer = await signIn({ email, password: WRONG, door: tries % 2 });
      if (answer.status !== 401) return { tries, answer };
      await answer.text();
    }
    throw new Error('nobody was told to wait');
  }

  it('lets an address try as often as the setting says, at both together', async () => {
    const address = ownAddress();
    const answers: Response[] = [];
    for (let tries = 0; tries < 14; tries += 1) {
      const { email } = newAccount();
      answers.push(await signIn({ email, password: WRONG, address, door: tries % 2 }));
    }
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array<number>(12).fill(401),
      ...Array<number>(2).fill(429),
    ]);
    const [first, last] = [answers[0]!.headers, answers.at(-1)!.headers];
    expect(first.get('ratelimit-policy')).toBe('"password";q=12;w=60');
    expect(first.get('ratelimit')).toMatch(/^"password";r=11;t=\d+$/);
    expect(first.has('retry-after')).toBe(false);
    expect(last.get('ratelimit')).toMatch(/^"password";r=0;t=\d+$/);
    expect(Number(last.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(last.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(last.get('cache-control')).toContain('no-store');
    expect(await answers.at(-1)!.json()).toEqual({
      code: 'TOO_MANY_TRIES',
      message: 'That was a lot of tries. Wait a minute, then try again.',
    });
    // Somebody else is not held up.
    expect((await signIn({ email: newAccount().email, password: WRONG })).status).toBe(401);
  });

  it.each(['somebody registered', 'nobody'])(
    'pauses an account that is guessed at from ever new addresses, even if %s has it',
    async (who) => {
      const email = who === 'nobody' ? newAccount().email : (await makeMember(system)).email;
      const { tries, answer } = await untilPaused(email);
      expect(tries).toBeGreaterThan(5);
      expect(tries).toBeLessThanOrEqual(12);
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await answer.json()).toMatchObject({ code: 'TOO_MANY_TRIES' });
      // In whatever letters the address is written.
      const shouted = await signIn({ email: email.toUpperCase(), password: WRONG });
      expect(shouted.status).toBe(429);
    },
  );

  it('lets one of many tries at once through where an account is paused', async () => {
    const { email } = newAccount();
    const pause =
      'select tries, next_try_at > now() as paused from auth.sign_in_backoff order by next_try_at desc limit 1';
    const started = performance.now();
    const tries = Array.from({ length: 40 }, (_, n) =>
      signIn({ email, password: WRONG, door: n % 2 }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    const through = statuses.filter((status) => status === 401).length;
    expect(through).toBeGreaterThanOrEqual(5);
    // Pauses of 1 s, 2 s, 4 s … may have passed meanwhile, one try after each.
    const passed = Math.log2((performance.now() - started) / 1000 + 1);
    expect(through).toBeLessThanOrEqual(6 + Math.ceil(passed));
    expect(await system.database.sql(pause)).toMatchObject([{ tries: through }]);
  });

  describe('of somebody who is paused for a quarter of an hour', () => {
    let ann: Member;
    beforeEach(async () => {
      ann = await makeMember(system);
      await system.database.sql('delete from auth.sign_in_backoff');
      await signIn({ email: ann.email, password: WRONG });
      await system.database.sql(
        "update auth.sign_in_backoff set tries = 50, next_try_at = now() + interval '15 minutes'",
      );
    });

    it('tells how long it is', async () => {
      const answer = await signIn({ email: ann.email, password: ann.password });
      expect(answer.status).toBe(429);
      expect(answer.headers.get('retry-after')).toBe('900');
      expect(await answer.json()).toMatchObject({
        message: 'That was a lot of tries. Wait 15 minutes, then try again.',
      });
    });

    it('lets the owner in from a browser that has signed in before', async () => {
      const known = { email: ann.email, cookie: cookieOf(ann) };
      expect((await signIn({ ...known, password: WRONG, door: 1 })).status).toBe(401);
      expect((await signIn({ ...known, password: ann.password, door: 1 })).status).toBe(200);
    });

    it('takes no device of somebody else, nor a forged one', async () => {
      const bob = await makeMember(system);
      const [name] = cookieOf(ann).split('=');
      const [, value] = cookieOf(bob).split(/=(.*)/s);
      for (const cookie of [cookieOf(bob), `${name}=${value}`, `${name}=x.y`]) {
        const answer = await signIn({ email: ann.email, password: ann.password, cookie });
        expect({ cookie, status: answer.status }).toEqual({ cookie, status: 429 });
      }
    });

    it('pauses a known browser too when it guesses', async () => {
      const known = { email: ann.email, cookie: cookieOf(ann), password: WRONG };
      const statuses: number[] = [];
      for (let tries = 0; tries < 12; tries += 1) statuses.push((await signIn(known)).status);
      expect(statuses.slice(0, 5)).toEqual(Array(5).fill(401));
      expect(statuses).toContain(429);
    });

    it('lets the owner in from a new browser with a link from their mail', async () => {
      await system.database.sql(
        `insert into auth.verification (identifier, value, "expiresAt", "createdAt", "updatedAt")
         values ('reset-password:from-a-mail', $1, now() + interval '1 hour', now(), now())`,
        [ann.id],
      );
      const reset = await fetch(`${system.webUrl}/api/auth/reset-password`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: system.webUrl,
          'x-forwarded-for': ownAddress(),
        },
        body: JSON.stringify({ newPassword: 'a-new-password', token: 'from-a-mail' }),
      });
      expect(reset.status).toBe(200);
      const [cookie = ''] = reset.headers.getSetCookie().map((header) => header.split(';')[0]!);
      const answer = await signIn({ email: ann.email, password: 'a-new-password', cookie });
      expect(answer.status).toBe(200);
    });

    it('goes on after the pause, whoever is in the way', async () => {
      await system.database.sql('update auth.sign_in_backoff set next_try_at = now()');
      expect((await signIn({ email: ann.email, password: ann.password })).status).toBe(200);
      expect(await system.database.sql('select key from auth.sign_in_backoff')).toEqual([]);
    });
  });

  it('doubles the pause with each try, up to a quarter of an hour', async () => {
    const { email } = newAccount();
    await system.database.sql('delete from auth.sign_in_backoff');
    const expected = [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900];
    for (const pause of expected) {
      const started = performance.now();
      expect((await signIn({ email, password: WRONG })).status).toBe(401);
      const [row] = await system.database.sql<{ seconds: number }>(
        `update auth.sign_in_backoff as new set next_try_at = least(now(), old.next_try_at)
         from auth.sign_in_backoff as old where old.key = new.key
         returning extract(epoch from old.next_try_at - now())::float as seconds`,
      );
      // The pause has been running since the try.
      const elapsed = (performance.now() - started) / 1000;
      expect(row!.seconds).toBeLessThanOrEqual(pause);
      expect(row!.seconds).toBeGreaterThanOrEqual(pause - elapsed);
    }
  });

  it('says the same of a known and an unknown address, in as much time', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => makeMember(system)));
    const strangers = Array.from({ length: 6 }, () => newAccount());
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    const said = new Set<string>();
    for (let round = 0; round < 4; round += 1) {
      for (let n = 0; n < 6; n += 1) {
        for (const [kind, { email }] of [
          ['known', people[n]!],
          ['unknown', strangers[n]!],
        ] as const) {
          const started = performance.now();
          const answer = await signIn({ email, password: WRONG });
          const body = await answer.text();
          times[kind].push(performance.now() - started);
          said.add(`${answer.status} ${body} ${[...answer.headers.keys()].sort().join()}`);
        }
      }
    }
    expect([...said]).toHaveLength(1);
    const median = (values: number[]) => values.sort((a, b) => a - b)[values.length / 2]!;
    const [known, unknown] = [median(times.known), median(times.unknown)];
    process.stdout.write(
      `sign-in refused, median of ${times.known.length}: known ${known.toFixed(1)} ms, unknown ${unknown.toFixed(1)} ms\n`,
    );
    // Leaving scrypt out for strangers would make it ten times as fast.
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });
});

describe('guessing passwords past no proxy', () => {
  it('counts for the connection, whatever address is claimed', async () => {
    const system = await startWebSystem({ SIGN_IN_LIMIT: '5', TRUSTED_PROXIES: '' });
    try {
      const statuses: number[] = [];
      for (let tries = 0; tries < 7; tries += 1) {
        const answer = await fetch(`${system.webUrl}/api/auth/sign-in/email`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            origin: system.webUrl,
            'x-forwarded-for': ownAddress(),
            forwarded: `for=${ownAddress()}`,
            'x-real-ip': ownAddress(),
          },
          body: JSON.stringify({ email: newAccount().email, password: WRONG }),
        });
        statuses.push(answer.status);
      }
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    } finally {
      await system.close();
    }
  });
});
