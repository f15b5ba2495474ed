import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { demoTasks } from './demo-tasks.js';
import type { SystemSettings } from './settings.js';

interface Credentials {
  email: string;
  password: string;
}

/**
 * Makes one account with tasks in it, through the front doors of web and API. The next call finds
 * the account by the credentials it kept, and leaves its tasks alone.
 *
 * @throws Error when web or API refuses, or when a letter would have to be opened first
 */
export async function addDemo(settings: SystemSettings): Promise<Credentials> {
  const { dataDir, webUrl, apiUrl, all } = settings;
  const file = path.join(dataDir, 'demo.json');
  if (existsSync(file)) {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Credentials;
    const answer = await post(`${webUrl}/api/auth/sign-in/email`, webUrl, kept);
    if (answer.ok) return kept;
  }
  if (all['SMTP_URL']) {
    throw new Error('mail is on, and nobody reads its letter; unset SMTP_URL and MAIL_FROM for it');
  }
  const suffix = randomBytes(3).toString('hex');
  const made = {
    email: `demo-${suffix}@taskward.example`,
    password: randomBytes(9).toString('base64url'),
  };
  const answer = await post(`${webUrl}/api/auth/sign-up/email`, webUrl, { ...made, name: 'Demo' });
  if (!answer.ok) throw new Error(`web refused the demo account: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((header) => header.split(';')[0])
    .join('; ');
  await addTasks(webUrl, apiUrl, cookie);
  await writeFile(file, JSON.stringify(made, null, 2), { mode: 0o600 });
  return made;
}

async function addTasks(webUrl: string, apiUrl: string, cookie: string): Promise<void> {
  const get = async (place: string) =>
    (await fetch(`${webUrl}/api/auth/${place}`, { headers: { cookie } })).json() as Promise<
      Record<string, unknown>
    >;
  const { token } = (await get('token')) as { token: string };
  const { user } = (await get('get-session')) as { user: { id: string } };
  for (const task of demoTasks()) {
    const answer = await post(`${apiUrl}/api/${user.id}/tasks`, webUrl, task, {
      authorization: `Bearer ${token}`,
    });
    if (!answer.ok) throw new Error(`the API refused a demo task: ${await answer.text()}`);
  }
}

const post = (url: string, origin: string, body: object, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...headers },
    body: JSON.stringify(body),
  });
