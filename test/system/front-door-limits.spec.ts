import { describe, expect, it } from '@jest/globals';
import { makeMember, newAccount, ownAddress } from '../factories/member.js';
import { expectAlikeInTime } from '../setup/alike-in-time.js';
import { HELD_DATE } from '../setup/held-clock.js';
import { setTwoDoors, WRONG } from '../setup/two-doors.js';
import { startWebSystem } from '../setup/web-system.js';

describe('guessing passwords, at two instances of web', () => {
  const twoDoors = setTwoDoors();

  it('lets an address try as often as the setting says, at both together', async () => {
    const address = ownAddress();
    const answers: Response[] = [];
    for (let tries = 0; tries < 14; tries += 1) {
      const { email } = newAccount();
      answers.push(
        await twoDoors.signIn({ email, password: WRONG, address, door: tries % 2 ? 1 : 0 }),
      );
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
    expect((await twoDoors.signIn({ email: newAccount().email, password: WRONG })).status).toBe(
      401,
    );
  });

  it('says the same of a known and an unknown address, in as much time', async () => {
    const { email: known } = await makeMember(twoDoors.system);
    const said = new Set<string>();
    const tryWith = async (email: string) => {
      await twoDoors.system.database.sql('delete from auth.sign_in_backoff');
      const answer = await twoDoors.signIn({ email, password: WRONG });
      said.add(
        `${answer.status} ${await answer.text()} ${[...answer.headers.keys()].sort().join()}`,
      );
    };
    await expectAlikeInTime(
      'sign-in refused, known address and unknown one',
      12,
      () => tryWith(known),
      () => tryWith(newAccount().email),
    );
    expect([...said]).toHaveLength(1);
  });
});

describe('guessing passwords past no proxy', () => {
  it('counts for the connection, whatever address is claimed', async () => {
    const system = await startWebSystem(
      { SIGN_IN_LIMIT: '5', TRUSTED_PROXIES: '' },
      { webFlags: [HELD_DATE] },
    );
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
