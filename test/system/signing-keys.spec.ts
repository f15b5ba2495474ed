import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { decodeProtectedHeader } from 'jose';
import { makeMember, type Member } from '../factories/member.js';
import { until } from '../setup/until.js';
import { startWebSystem, type WebSystem } from '../setup/web-system.js';

let system: WebSystem;
let ann: Member;
beforeAll(async () => {
  system = await startWebSystem({ JWT_MODE: 'jwks' });
  ann = await makeMember(system);
});
afterAll(() => system.close());

const list = (token: string) =>
  fetch(`${system.apiUrl}/api/${ann.id}/tasks`, { headers: { authorization: `Bearer ${token}` } });

const restart = async (program: 'Web' | 'Api') => {
  await system[`stop${program}`]();
  await system[`start${program}`]();
};

describe('a rotation of the signing keys', () => {
  /** The names of the published keys, oldest first. */
  async function published(): Promise<string[]> {
    const answer = await fetch(`${system.webUrl}/api/auth/jwks`);
    const names = ((await answer.json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
    const rows = await system.database.sql<{ id: string }>(
      'select id from auth.jwks order by "createdAt"',
    );
    const stored = rows.map(({ id }) => id);
    expect(names.sort()).toEqual([...stored].sort());
    return stored;
  }

  /** Lets time pass, as far as the keys can tell. */
  const pass = (time: string) =>
    system.database.sql(`update auth.jwks set "createdAt" = "createdAt" - interval '${time}'`);

  const signerOf = (token: string) => decodeProtectedHeader(token).kid;

  /** Asks with all these tokens, over and over, while something goes on. @returns every status */
  async function statusesWhile(tokens: string[], act: () => Promise<void>) {
    const statuses: number[] = [];
    let over = false;
    const asking = (async () => {
      while (!over) {
        const unanswered = () => ({ status: 0 });
        for (const token of tokens) statuses.push((await list(token).catch(unanswered)).status);
        await delay(20);
      }
    })();
    await act().finally(() => (over = true));
    await asking;
    return statuses;
  }

  it('publishes a key, signs with it an hour later and keeps the old one, while every request is served', async () => {
    const [first] = await published();
    const tokens = [await ann.token()];
    expect(signerOf(tokens[0]!)).toBe(first);

    const statuses = await statusesWhile(tokens, async () => {
      await pass('29 days');
      await restart('Web');
      expect(await published()).toEqual([first]);

      await pass('1 day');
      await restart('Web');
      const [, second, ...more] = await published();
      expect(second).toBeDefined();
      expect(more).toEqual([]);
      await pass('59 minutes');
      tokens.push(await ann.token());
      expect(signerOf(tokens[1]!)).toBe(first);

      await pass('1 minute');
      tokens.push(await ann.token());
      expect(signerOf(tokens[2]!)).toBe(second);
      for (const token of tokens) expect((await list(token)).status).toBe(200);

      await pass('1 hour 59 minutes');
      await restart('Web');
      expect(await published()).toEqual([first, second]);
      for (const token of tokens) expect((await list(token)).status).toBe(200);
    });
    const failed = statuses.filter((status) => status !== 200);
    process.stdout.write(
      `keys rotated under load: requests served: ${statuses.length}, failed: ${failed.length}\n`,
    );
    expect(failed).toEqual([]);

    const [, second] = await published();
    await pass('1 minute');
    // No token lives as long as the old key is kept: by now all that it signed have ended.
    await restart('Web');
    expect(await published()).toEqual([second]);
    expect((await list(await ann.token())).status).toBe(200);
  });
});

describe('while web is down', () => {
  it('an API that starts anew serves with the keys of last time; without any it says when to come back', async () => {
    const token = await ann.token();
    expect((await list(token)).status).toBe(200);
    await system.stopWeb();
    await restart('Api');
    expect((await list(token)).status).toBe(200);

    await system.database.sql('delete from trust.key_set');
    await restart('Api');
    const refused = await list(token);
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: 'keys_unavailable' });

    await system.startWeb();
    await until(async () => (await list(token)).status === 200, 'the API has found the keys');
    expect(await system.database.sql('select url from trust.key_set')).toHaveLength(1);
  });
});
