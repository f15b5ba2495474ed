import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeMember, type Member, ownAddress } from '../factories/member.js';
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

  const cookieOf = ({ cookies }: Pick<Member, 'cookies'>) =>
    cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

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

  const tokenOf = async (cookie: string) =>
    ((await (await web('token', cookie)).json()) as { token: string }).token;

  async function codes({ id }: Member, token: string): Promise<(string | number)[]> {
    const answers = instances.map(async (url) => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${url}/api/${id}/tasks`, { headers });
      return answer.ok ? 200 : ((await answer.json()) as { code: string }).code;
    });
    return Promise.all(answers);
  }

  it.each([
    { end: 'sign out', route: 'sign-out', body: () => ({}) },
    { end: 'sign out everywhere', route: 'revoke-sessions', body: () => ({}) },
    {
      end: 'change the password',
      route: 'change-password',
      body: ({ password }: Member) => ({
        currentPassword: password,
        newPassword: `new-${password}`,
        revokeOtherSessions: true,
      }),
    },
  ])('$end: the tokens are worthless at both within a second', async ({ route, body }) => {
    const ann = await makeMember(system);
    const cookie = cookieOf(ann);
    const tokens = [await tokenOf(cookie)];
    if (route !== 'sign-out') tokens.push(await tokenOf(await signIn(ann)));
    for (const token of tokens) expect(await codes(ann, token)).toEqual([200, 200]);

    expect((await web(route, cookie, body(ann))).status).toBe(200);
    const refused = async () =>
      (await Promise.all(tokens.map((token) => codes(ann, token))))
        .flat()
        .every((code) => code === 'token_revoked');
    const delay = await until(refused, 'every token is refused at both');
    delays.push(delay);
    expect(delay).toBeLessThan(1_000);
  });
});
