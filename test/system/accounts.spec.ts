import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeMember, type Member, newAccount, ownAddress } from '../factories/member.js';
import { startWebSystem, type WebSystem } from '../setup/web-system.js';

describe('the door of Better Auth, past every form', () => {
  let system: WebSystem;
  let ann: Member;
  beforeAll(async () => {
    system = await startWebSystem();
    ann = await makeMember(system);
  });
  afterAll(() => system.close());

  const post = (route: string, body: object) =>
    fetch(`${system.webUrl}/api/auth/${route}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: system.webUrl,
        'x-forwarded-for': ownAddress(),
        cookie: ann.cookie,
      },
      body: JSON.stringify(body),
    });

  it.each([
    ['a NUL character', 'a\0b'],
    ['half of a surrogate pair', 'a\ud800'],
    ['nothing to see', ' \u200b'],
    ['20,000 characters', 'x'.repeat(20_000)],
  ])('refuses a name with %s, at sign-up and later, and changes nothing', async (_, name) => {
    const account = newAccount(name);
    expect((await post('sign-up/email', account)).status).toBe(400);
    expect(
      await system.database.sql('select from auth."user" where email = $1', [account.email]),
    ).toEqual([]);

    expect((await post('update-user', { name })).status).toBe(400);
    const [row] = await system.database.sql('select name from auth."user" where id = $1', [ann.id]);
    expect(row).toEqual({ name: ann.name });
  });

  it('keeps no picture, whose address could be a script', async () => {
    expect((await post('update-user', { image: 'javascript:alert(1)' })).status).toBe(400);
  });

  it('still takes a new name', async () => {
    expect((await post('update-user', { name: 'Zoë 🌱' })).status).toBe(200);
    const [row] = await system.database.sql('select name from auth."user" where id = $1', [ann.id]);
    expect(row).toEqual({ name: 'Zoë 🌱' });
  });

  it('gives tokens to no cache, and does not compress them', async () => {
    const answer = await fetch(`${system.webUrl}/api/auth/token`, {
      headers: { cookie: ann.cookie },
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-encoding')).toBeNull();
  });
});
