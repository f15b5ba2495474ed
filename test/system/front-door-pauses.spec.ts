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

  /** Tries from a new address each, at both instances in turn. @returns the answers' statuses */
  async function guess(email: string, times: number): Promise<number[]> {
    const statuses: number[] = [];
    for (let tries = 1; tries <= times; tries += 1) {
      const answer = await twoDoors.signIn({ email, password: WRONG, door: tries % 2 ? 1 : 0 });
      await answer.text();
      statuses.push(answer.status);
    }
    return statuses;
  }

  it.each(['somebody registered', 'nobody'])(
    'pauses an account that is guessed at from ever new addresses, even if %s has it',
    async (who) => {
      const email =
        who === 'nobody' ? newAccount().email : (await makeMember(twoDoors.system)).email;
      expect(await guess(email, 5)).toEqual([401, 401, 401, 401, 401]);
      const answer = await twoDoors.signIn({ email, password: WRONG });
      expect(answer.status).toBe(429);
      expect(answer.headers.get('retry-after')).toBe('1');
      expect(await answer.json()).toMatchObject({ code: 'TOO_MANY_TRIES' });
      // In whatever letters the address is written.
      const shouted = await twoDoors.signIn({ email: email.toUpperCase(), password: WRONG });
      expect(shouted.status).toBe(429);
    },
  );

  it('lets five of many tries at once through, and one more once the pause is over', async () => {
    const { email } = newAccount();
    const manyAtOnce = async () => {
      const tries = Array.from({ length: 40 }, (_, n) =>
        twoDoors.signIn({ email, password: WRONG, door: n % 2 ? 1 : 0 }),
      );
      const statuses = (await Promise.all(tries)).map(({ status }) => status);
      expect(statuses.filter((status) => status !== 401 && status !== 429)).toEqual([]);
      return statuses.filter((status) => status === 401).length;
    };
    expect(await manyAtOnce()).toBe(5);
    await twoDoors.clock.move("now() + interval '1 second'");
    expect(await manyAtOnce()).toBe(1);
  });

  describe('of somebody who is paused for a quarter of an hour', () => {
    let ann: Member;
    beforeEach(async () => {
      ann = await makeMember(twoDoors.system);
      await twoDoors.system.database.sql('delete from auth.sign_in_backoff');
      await twoDoors.signIn({ email: ann.email, password: WRONG });
      await twoDoors.system.database.sql(
        `update auth.sign_in_backoff set tries = 50,
           next_try_at = (select at from held.moment) + interval '15 minutes'`,
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
      for (let tries = 0; tries < 6; tries += 1)
        statuses.push((await twoDoors.signIn(known)).status);
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
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
      await twoDoors.clock.move("now() + interval '15 minutes'");
      expect((await twoDoors.signIn({ email: ann.email, password: ann.password })).status).toBe(
        200,
      );
      expect(await twoDoors.system.database.sql('select key from auth.sign_in_backoff')).toEqual(
        [],
      );
    });
  });

  it.each(['change-password', 'delete-user'])(
    'pauses a session, stolen without its device, that guesses at the password at /%s',
    async (route) => {
      const ann = await makeMember(twoDoors.system);
      const cookie = ann.cookies
        .filter(({ name }) => name.includes('session_token'))
        .map(({ name, value }) => `${name}=${value}`)
        .join('; ');
      const guess = (password: string) =>
        authDoor(twoDoors.system).post(
          route,
          { password, currentPassword: password, newPassword: 'a-new-password' },
          cookie,
        );
      await twoDoors.system.database.sql('delete from auth.sign_in_backoff');
      expect((await guess(WRONG)).status).toBe(400);
      await twoDoors.system.database.sql(
        `update auth.sign_in_backoff set tries = 50,
           next_try_at = (select at from held.moment) + interval '15 minutes'`,
      );
      const paused = await guess(ann.password);
      expect(paused.status).toBe(429);
      expect(paused.headers.get('retry-after')).toBe('900');
      expect(await paused.json()).toMatchObject({ code: 'TOO_MANY_TRIES' });
      // Guessing at one route pauses the others; the owner's own browser is not kept waiting.
      expect((await twoDoors.signIn({ email: ann.email, password: ann.password })).status).toBe(
        429,
      );
      const known = { email: ann.email, password: ann.password, cookie: deviceOf(ann) };
      expect((await twoDoors.signIn(known)).status).toBe(200);

      await twoDoors.clock.move("now() + interval '15 minutes'");
      expect((await guess(ann.password)).status).toBe(200);
      expect(await twoDoors.system.database.sql('select key from auth.sign_in_backoff')).toEqual(
        [],
      );
    },
  );

  it('doubles the pause with each try, up to a quarter of an hour', async () => {
    const { email } = newAccount();
    await twoDoors.system.database.sql('delete from auth.sign_in_backoff');
    const expected = [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900];
    for (const pause of expected) {
      expect((await twoDoors.signIn({ email, password: WRONG })).status).toBe(401);
      const [row] = await twoDoors.system.database.sql<{ seconds: number }>(
        `select extract(epoch from next_try_at - at)::float as seconds
         from auth.sign_in_backoff, held.moment`,
      );
      expect(row!.seconds).toBe(pause);
      await twoDoors.clock.move('(select next_try_at from auth.sign_in_backoff)');
    }
  });
});
