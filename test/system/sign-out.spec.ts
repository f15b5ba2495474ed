import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeMember, type Member, ownAddress, tokenFor } from '../factories/member.js';
import { until } from '../setup/until.js';
import { startWebSystem, type WebSystem } from '../setup/web-system.js';

describe('signing out, with two instances of the API', () => {
  let system: WebSystem;
  let instances: string[];
  const delays: number[] = [];
  beforeAll(async () => {
    system = await startWebSystem();
    instances = [system.apiUrl, (await system.startAnotherApi()).url];
  });
  afterAll(async () => {
    process.stdout.write(
      `sign-out reached both instances within ${Math.ceil(Math.max(...delays))} ms (${delays.length} times)\n`,
    );
    await system.close();
  });

  const web = (route: string, cookie: string, body?: object) =>
    fetch(`${system.webUrl}/api/auth/${route}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        cookie,
        origin: system.webUrl,
        'x-forwarded-for': ownAddress(),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });

  async function signIn({ email, password }: Member): Promise<string> {
    const answer = await web('sign-in/email', '', { email, password });
    return answer.headers
      .getSetCookie()
      .map((header) => header.split(';')[0])
      .join('; ');
  }

  async function codes({ id }: Member, token: string): Promise<(string | number)[]> {
    const answers = instances.map(async (url) => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${url}/api/${id}/tasks`, { headers });
      return answer.ok ? 200 : ((await answer.json()) as { code: string }).code;
    });
    return Promise.all(answers);
  }

  const tasksOf = ({ id }: Member) =>
    system.database.sql('select id from app.task where user_id = $1', [id]);

  it.each([
    { end: 'sign out', route: 'sign-out', body: () => ({}), left: 1 },
    { end: 'sign out everywhere', route: 'revoke-sessions', body: () => ({}), left: 1 },
    {
      end: 'change the password',
      route: 'change-password',
      left: 1,
      body: ({ password }: Member) => ({
        currentPassword: password,
        newPassword: `new-${password}`,
        revokeOtherSessions: true,
      }),
    },
    {
      end: 'delete the account, and with it the tasks',
      route: 'delete-user',
      left: 0,
      body: ({ password }: Member) => ({ password }),
    },
  ])('$end: the tokens are refused at both instances', async ({ route, body, left }) => {
    const [ann, bob] = [await makeMember(system), await makeMember(system)];
    for (const person of [ann, bob]) await person.addTask({ title: 'Water the plants' });
    const tokens = [await ann.token()];
    if (route !== 'sign-out') tokens.push(await tokenFor(system, await signIn(ann)));
    for (const token of tokens) expect(await codes(ann, token)).toEqual([200, 200]);

    expect((await web(route, ann.cookie, body(ann))).status).toBe(200);
    const refused = async () =>
      (await Promise.all(tokens.map((token) => codes(ann, token))))
        .flat()
        .every((code) => code === 'token_revoked');
    const delay = await until(refused, 'every token is refused at both');
    delays.push(delay);

    expect(await tasksOf(ann)).toHaveLength(left);
    expect(await tasksOf(bob)).toHaveLength(1);
    expect(await codes(bob, await bob.token())).toEqual([200, 200]);
  });
});
