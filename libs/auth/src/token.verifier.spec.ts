import { beforeEach, describe, expect, it } from '@jest/globals';
import { TokenError } from './token.error.js';
import { TokenVerifier } from './token.verifier.js';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenOf(sub: string, signature = 'good'): string {
  const iat = Math.floor(Date.now() / 1000);
  const claims = { iss: 'i', aud: 'a', sub, sid: 's', iat, exp: iat + 60 };
  return `${encode({ alg: 'test' })}.${encode(claims)}.${encode(signature)}`;
}

/** Counts how often it really checks. */
class CountingVerifier extends TokenVerifier {
  checks = 0;
  duringCheck = () => undefined as void;

  constructor() {
    super({ issuer: 'i', audience: 'a' });
  }

  override forget(): void {
    super.forget();
  }

  protected override assertGenuine(token: string): Promise<void> {
    this.checks += 1;
    this.duringCheck();
    if (token.endsWith(encode('good'))) return Promise.resolve();
    return Promise.reject(new TokenError('token_invalid'));
  }
}

describe('a verifier', () => {
  let verifier: CountingVerifier;
  beforeEach(() => {
    verifier = new CountingVerifier();
  });

  it('checks a token once, and answers at once from then on', async () => {
    const token = tokenOf('ann');
    const first = await verifier.verify(token);
    expect(verifier.verify(token)).toBe(first);
    expect(verifier.checks).toBe(1);
  });

  it('remembers no forged token, whatever was remembered before', async () => {
    await verifier.verify(tokenOf('ann'));
    for (let n = 0; n < 2; n += 1) {
      await expect(verifier.verify(tokenOf('ann', 'forged'))).rejects.toThrow();
    }
    expect(verifier.checks).toBe(3);
  });

  it('keeps its memory through a flood of forged tokens', async () => {
    const token = tokenOf('ann');
    await verifier.verify(token);
    const flood = Array.from(
      { length: 20_000 },
      async (_, n) => await verifier.verify(tokenOf(`u${n}`, 'no')),
    );
    const results = await Promise.allSettled(flood);
    expect(results.filter(({ status }) => status === 'fulfilled')).toEqual([]);
    expect(verifier.verify(token)).not.toBeInstanceOf(Promise);
  });

  it('checks anew what it was told to forget, even where that came during the check', async () => {
    const token = tokenOf('ann');
    await verifier.verify(token);
    verifier.duringCheck = () => verifier.forget();
    verifier.forget();
    await verifier.verify(token);
    verifier.duringCheck = () => undefined;
    await verifier.verify(token);
    expect(verifier.checks).toBe(3);
  });
});
