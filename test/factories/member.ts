import { randomBytes } from 'node:crypto';
import type { WebSystem } from '../setup/web-system.js';

/** What somebody registers with. */
export interface Account {
  name: string;
  email: string;
  password: string;
}

interface Cookie {
  name: string;
  value: string;
  url: string;
  httpOnly: boolean;
}

/** Somebody with an account and a session. */
export interface Member extends Account {
  id: string;
  cookies: Cookie[];
  /** The cookies as a browser sends them. */
  cookie: string;
  /** Asks web for a token, as a page does. */
  token(): Promise<string>;
  /** Keeps a task of theirs, through the API; answers its id. */
  addTask(task: { title: string } & Record<string, unknown>): Promise<string>;
}

export function newAccount(name = 'Ann Example'): Account {
  const email = `visitor-${randomBytes(5).toString('hex')}@example.org`;
  return { name, email, password: `good-${randomBytes(6).toString('hex')}` };
}

let visitors = 0;

/**
 * An address for each visitor, from a block reserved for benchmarks (RFC 2544).
 *
 * Web lets an address sign up or in SIGN_IN_LIMIT times a minute. In production the gateway tells it
 * whose address that is in X-Forwarded-For; in tests web trusts this machine, and who asks without a
 * browser says it themselves, so that each of them meets the limit alone. Browsers share one, which
 * has room for all of a suite.
 */
export function ownAddress(): string {
  visitors += 1;
  return `198.18.${Math.floor(visitors / 250)}.${(visitors % 250) + 1}`;
}

/** Registers through web's own door, as the form does. */
export async function makeMember(system: WebSystem, name?: string): Promise<Member> {
  const { webUrl, apiUrl } = system;
  const account = newAccount(name);
  const signUp = await post(`${webUrl}/api/auth/sign-up/email`, account, {
    origin: webUrl,
    'x-forwarded-for': ownAddress(),
  });
  const { user } = (await signUp.json()) as { user: { id: string } };
  const cookies = signUp.headers.getSetCookie().map((header) => {
    const [name = '', value = ''] = header.split(';')[0]!.split(/=(.*)/s);
    return { name, value, url: webUrl, httpOnly: /;\s*httponly/i.test(header) };
  });
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const token = () => tokenFor(system, cookie);
  return {
    ...account,
    id: user.id,
    cookies,
    cookie,
    token,
    async addTask(task) {
      const tasks = `${apiUrl}/api/${user.id}/tasks`;
      const created = await post(tasks, task, { authorization: `Bearer ${await token()}` });
      return ((await created.json()) as { id: string }).id;
    },
  };
}

/** Asks web for a token of the session that these cookies are about. */
export async function tokenFor({ webUrl }: WebSystem, cookie: string): Promise<string> {
  const answer = await fetch(`${webUrl}/api/auth/token`, { headers: { cookie } });
  return ((await answer.json()) as { token: string }).token;
}

async function post(url: string, body: object, headers: Record<string, string>): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}
