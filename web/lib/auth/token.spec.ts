import { beforeEach, describe, expect, it } from '@jest/globals';
import { createTokenManager, SessionEnded, TokenUnavailable } from './token';

const LIFE = 300;

function jwt(serial: number): string {
  // An `iat` far from this machine's clock: only the difference to `exp` may count.
  const payload = { iat: 1_000, exp: 1_000 + LIFE, serial };
  return `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.signature`;
}

describe('createTokenManager', () => {
  let clock: number;
  let calls: string[];
  let answer: () => Response;

  beforeEach(() => {
    clock = 50;
    calls = [];
    answer = () => Response.json({ token: jwt(calls.length) });
  });

  const manager = () =>
    createTokenManager({
      now: () => clock,
      fetch: async (url) => {
        calls.push(url);
        await Promise.resolve();
        return answer();
      },
    });

  it('asks once for parallel callers', async () => {
    const tokens = manager();
    const got = await Promise.all([tokens.getToken(), tokens.getToken(), tokens.getToken()]);
    expect(new Set(got)).toEqual(new Set([jwt(1)]));
    expect(calls).toEqual(['/api/auth/token']);
  });

  it('reuses a token until four fifths of its life are over', async () => {
    const tokens = manager();
    await tokens.getToken();
    clock += LIFE * 1000 * 0.8 - 1;
    expect(await tokens.getToken()).toBe(jwt(1));
    clock += 1;
    expect(await tokens.getToken()).toBe(jwt(2));
    expect(calls).toHaveLength(2);
  });

  it('asks again after clear()', async () => {
    const tokens = manager();
    await tokens.getToken();
    tokens.clear();
    expect(await tokens.getToken()).toBe(jwt(2));
  });

  it('keeps no token that was on its way when it was cleared', async () => {
    const tokens = manager();
    const late = tokens.getToken();
    tokens.clear();
    await late;
    expect(await tokens.getToken()).toBe(jwt(2));
    expect(calls).toHaveLength(2);
  });

  it('says that the session has ended on 401', async () => {
    answer = () => new Response(null, { status: 401 });
    await expect(manager().getToken()).rejects.toBeInstanceOf(SessionEnded);
  });

  it('tells a passing failure from an ended session, and recovers', async () => {
    const tokens = manager();
    answer = () => new Response(null, { status: 503 });
    await expect(tokens.getToken()).rejects.toEqual(new TokenUnavailable(503));
    answer = () => {
      throw new TypeError('network');
    };
    await expect(tokens.getToken()).rejects.toEqual(new TokenUnavailable(0));
    answer = () => Response.json({ token: jwt(9) });
    expect(await tokens.getToken()).toBe(jwt(9));
  });

  it('does not hold on to a token that says no times', async () => {
    const tokens = manager();
    answer = () => Response.json({ token: 'no.jwt' });
    await tokens.getToken();
    await tokens.getToken();
    expect(calls).toHaveLength(2);
  });
});
