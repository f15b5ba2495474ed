import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { newAccount } from '../factories/member.js';
import { freePort } from '../setup/free-port.js';
import { makeCheckout, type Start, start } from '../setup/start-command.js';

describe('npm run reset-password, beside npm start', () => {
  const account = newAccount();
  const checkout = makeCheckout();
  let variables: Record<string, string>;
  let web: string;
  let system: Start;

  beforeAll(async () => {
    variables = { WEB_PORT: String(await freePort()), API_PORT: String(await freePort()) };
    web = `http://localhost:${variables['WEB_PORT']}`;
    system = start(checkout.folder, variables);
    await system.ready;
    await post('sign-up/email', account);
  });
  afterAll(async () => {
    system.child.kill('SIGTERM');
    await system.ended;
    checkout.remove();
  });

  const post = (route: string, body: object) =>
    fetch(`${web}/api/auth/${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: web },
      body: JSON.stringify(body),
    });

  async function resetPassword(...args: string[]) {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, ['scripts/run.mjs', 'reset-password', ...args], {
      cwd: checkout.folder,
      env: { PATH, HOME, ...variables },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { code, said };
  }

  it('prints a link that sets a new password once', async () => {
    const { code, said } = await resetPassword(account.email.toUpperCase());
    expect({ code, said }).toMatchObject({ code: 0 });
    const link = new URL(/^http\S+$/m.exec(said)![0]);
    expect(link.origin + link.pathname).toBe(`${web}/reset-password`);
    expect(await (await fetch(link)).text()).toContain('Choose a new password');

    const token = link.searchParams.get('token');
    const body = { token, newPassword: 'a new long password' };
    expect((await post('reset-password', body)).status).toBe(200);
    expect((await post('reset-password', body)).status).toBe(400);
    expect(await (await fetch(link)).text()).toContain('This link no longer works');
    const { email, password } = account;
    expect((await post('sign-in/email', { email, password })).status).toBe(401);
    const signIn = await post('sign-in/email', { email, password: body.newPassword });
    expect(signIn.status).toBe(200);
  });

  it('says so where nobody signs in with the address, or none is given', async () => {
    const unknown = await resetPassword('nobody@example.org');
    expect(unknown).toEqual({
      code: 1,
      said: 'No link was made: nobody signs in with nobody@example.org\n',
    });
    expect((await resetPassword()).said).toContain('npm run reset-password -- name@example.com');
  });
});
