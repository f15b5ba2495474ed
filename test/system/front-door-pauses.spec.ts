import { beforeEach, describe, expect, it } from '@jest/globals';
import { makeMember, type Member, newAccount } from '../factories/member.js';
import { authDoor, cookieOf } from '../setup/auth-door.js';
import { setTwoDoors, WRONG } from '../setup/two-doors.js';

describe('guessing at one account, at two instances of web', () => {
  const twoDoors = setTwoDoors();

  const deviceOf = ({ cookies }: Member) =>
    cookies
      .filter(({ name }) => name.includes('device'))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');

  /** Tries from a new address each, at both instances in turn, until one is told to wait. */
  async function untilPaused(email: string): Promise<{ tries: number; answer: Response }> {
    for (let tries = 1; tries <= 30; tries += 1) {
      const answer = await twoDoors.signIn({ email, password: WRONG, door: tries % 2 ? 1 : 0 });
      if (answer.status !== 401) return { tries, answer };
      await answer.text();
    }
    throw new Error('nobody was told to wait');
  }

  it.each(['somebody registered', 'nobody'])(
    'pauses an account that is guessed at from ever new addresses, even if %s has it',
    async (who) => {
      const email =
        who === 'nobody' ? newAccount().email : (await makeMember(twoDoors.system)).email;
      const { tries, answer } = await untilPaused(email);
      expect(tries).toBeGreaterThan(5);
      expect(tries).toBeLessThanOrEqual(12);
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await answer.json()).toMatchObject({ code: 'TOO_MANY_TRIES' });
      // In whatever letters the address is written.
      const shouted = await twoDoors.signIn({ email: email.toUpperCase(), password: WRONG });
      expect(shouted.status).toBe(429);
    },
  );

  it('lets one of many tries at once through where an account is paused', async () => {
    const { email } = newAccount();
    const pause =
      'select tries, next_try_at > now() as paused from auth.sign_in_backoff order by next_try_at desc limit 1';
    const started = performance.now();
    const tries = Array.from({ length: 40 }, (_, n) =>
      twoDoors.signIn({ email, password: WRONG, door: n % 2 ? 1 : 0 }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    const through = statuses.filter((status) => status === 401).length;
    expect(through).toBeGreaterThanOrEqual(5);
    // Pauses of 1 s, 2 s, 4 s … may have passed meanwhile, one try after each.
    const passed = Math.log2((performance.now() - started) / 1000 + 1);
    expect(through).toBeLessThanOrEqual(6 + Math.ceil(passed));
    expect(await twoDoors.system.database.sql(pause)).toMatchObject([{ tries: through }]);
  });

  describe('of somebody who is paused for a quarter of an hour', () => {
    let ann: Member;
    beforeEach(async () => {
      ann = await makeMember(twoDoors.system);
      await twoDoors.system.database.sql('delete from auth.sign_in_backoff');
      await twoDoors.signIn({ email: ann.email, password: WRONG });
      await twoDoors.system.database.sql(
        "update auth.sign_in_backoff set tries = 50, next_try_at = now() + interval '15 minutes'",
      );
    });

    it('tells how long it is', async () => {
      const answer = await twoDoors.signIn({ email: ann.email, password: ann.password });
      expect(answer.status).toBe(429);
      expect(answer.headers.get('retry-after')).toBe('900');
      expect(await answer.json()).toMatchObject({
        message: 'That was a lot of tries. Wait 15 minutes, then try again.',
      });
    });

    it('lets the owner in from a browser that has signed in before', async () => {
      const known = { email: ann.email, cookie: deviceOf(ann) };
      expect((await twoDoors.signIn({ ...known, password: WRONG, door: 1 })).status).toBe(401);
      expect((await twoDoors.signIn({ ...known, password: ann.password, door: 1 })).status).toBe(
        200,
      );
    });

    it('takes no device of somebody else, nor a forged one', async () => {
      const bob = await makeMember(twoDoors.system);
      const [name] = deviceOf(ann).split('=');
      const [, value] = deviceOf(bob).split(/=(.*)/s);
      for (const cookie of [deviceOf(bob), `${name}=${value}`, `${name}=x.y`]) {
        const answer = await twoDoors.signIn({ email: ann.email, password: ann.password, cookie });
        expect({ cookie, status: answer.status }).toEqual({ cookie, status: 429 });
      }
    });

    it('pauses a known browser too when it guesses', async () => {
      const known = { email: ann.email, cookie: deviceOf(ann), password: WRONG };
      const statuses: number[] = [];
      for (let tries = 0; tries < 12; tries += 1)
        statuses.push((await twoDoors.signIn(known)).status);
      expect(statuses.slice(0, 5)).toEqual(Array(5).fill(401));
      expect(statuses).toContain(429);
    });

    it('lets the owner in from a new browser with a link from their mail', async () => {
      await twoDoors.system.database.sql(
        `insert into auth.verification (identifier, value, "expiresAt", "createdAt", "updatedAt")
         values ('reset-password:from-a-mail', $1, now() + interval '1 hour', now(), now())`,
        [ann.id],
      );
      const body = { newPassword: 'a-new-password', token: 'from-a-mail' };
      const reset = await authDoor(twoDoors.system).post('reset-password', body);
      expect(reset.status).toBe(200);
      const cookie = cookieOf(reset);
      const answer = await twoDoors.signIn({
        email: ann.email,
        password: 'a-new-password',
        cookie,
      });
      expect(answer.status).toBe(200);
    });

    it('goes on after the pause, whoever is in the way', async () => {
      await twoDoors.system.database.sql('update auth.sign_in_backoff set next_try_at = now()');
      expect((await twoDoors.signIn({ email: ann.email, password: ann.password })).status).toBe(
        200,
      );
      expect(await twoDoors.system.database.sql('select key from auth.sign_in_backoff')).toEqual(
        [],
      );
    });
  });

  it('doubles the pause with each try, up to a quarter of an hour', async () => {
    const { email } = newAccount();
    await twoDoors.system.database.sql('delete from auth.sign_in_backoff');
    const expected = [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900];
    for (const pause of expected) {
      const started = performance.now();
      expect((await twoDoors.signIn({ email, password: WRONG })).status).toBe(401);
      const [row] = await twoDoors.system.database.sql<{ seconds: number }>(
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
});
