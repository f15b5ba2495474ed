import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeProtectedHeader } from 'jose';
import { makeMember, type Member } from '../factories/member.js';
import { startWebSystem, type WebSystem } from '../setup/web-system.js';

/** One system a mode, with somebody in it and a token of theirs. */
interface Side {
  system: WebSystem;
  ann: Member;
  token: string;
}

describe('the two token modes', () => {
  const sides = {} as Record<string, Side>;
  beforeAll(async () => {
    for (const mode of ['shared-secret', 'jwks']) {
      const system = await startWebSystem({ JWT_MODE: mode });
      const ann = await makeMember(system);
      sides[mode] = { system, ann, token: await ann.token() };
    }
  });
  afterAll(async () => {
    for (const { system } of Object.values(sides)) await system.close();
  });

  const list = ({ system, ann }: Side, token: string) =>
    fetch(`${system.apiUrl}/api/${ann.id}/tasks`, {
      headers: { authorization: `Bearer ${token}` },
    });

  it.each([
    ['shared-secret', 'HS256'],
    ['jwks', 'EdDSA'],
  ])('%s signs with %s, and the API lets the owner in', async (mode, alg) => {
    const side = sides[mode]!;
    expect(decodeProtectedHeader(side.token).alg).toBe(alg);
    const id = await side.ann.addTask({ title: 'Water the plants' });
    const answer = await list(side, side.token);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ items: [{ id, title: 'Water the plants' }] });
  });

  it.each([
    ['shared-secret', 'jwks'],
    ['jwks', 'shared-secret'],
  ])('an API in mode %s takes no token of mode %s', async (mode, other) => {
    const answer = await list(sides[mode]!, sides[other]!.token);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'token_invalid' });
  });

  it('publish the public keys in jwks mode alone, and never a private one', async () => {
    const keys = (mode: string) => fetch(`${sides[mode]!.system.webUrl}/api/auth/jwks`);
    expect((await keys('shared-secret')).status).toBe(404);
    const published = (await (await keys('jwks')).json()) as { keys: object[] };
    expect(published.keys).toHaveLength(1);
    // RFC 8037: `x` is the public half of an Ed25519 key, `d` the private one.
    expect(published.keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', x: expect.any(String) });
    expect(published.keys[0]).not.toHaveProperty('d');
  });
});
