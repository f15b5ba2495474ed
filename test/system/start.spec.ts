import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { freePort } from '../setup/free-port.js';
import { isOpen, makeCheckout, processesOf, type Start, start } from '../setup/start-command.js';
import { until } from '../setup/until.js';

let folder: string;
let remove: () => void;
let ports: { WEB_PORT: string; API_PORT: string };
let running: Start[] = [];

beforeAll(() => {
  ({ folder, remove } = makeCheckout());
});
beforeEach(async () => {
  ports = { WEB_PORT: String(await freePort()), API_PORT: String(await freePort()) };
});
afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGTERM');
    await ended;
  }
  running = [];
});
afterAll(() => remove());

const run = (variables: Record<string, string> = {}, args: string[] = []) => {
  const started = start(folder, { ...ports, ...variables }, args);
  running.push(started);
  return started;
};
const web = () => `http://localhost:${ports.WEB_PORT}`;
const api = () => `http://localhost:${ports.API_PORT}`;

/** Where the embedded database says that it runs. */
const home = () => readFileSync(path.join(folder, '.data/postgres.location'), 'utf8').trim();
const databaseRuns = () => existsSync(path.join(home(), 'data/postmaster.pid'));
const nothingRuns = async () => {
  expect(await isOpen(Number(ports.WEB_PORT))).toBe(false);
  expect(await isOpen(Number(ports.API_PORT))).toBe(false);
  expect(databaseRuns()).toBe(false);
  expect(processesOf(folder)).toEqual([]);
};

const post = (url: string, body: object, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: web(), ...headers },
    body: JSON.stringify(body),
  });

describe('npm start', () => {
  it('says Ready with both addresses, makes .env with secrets, and stops everything on SIGTERM', async () => {
    const { ready, child, ended } = run();
    const line = await ready;
    expect(line).toContain(web());
    expect(line).toContain(api());
    expect((await fetch(web())).status).toBe(200);
    expect((await fetch(`${api()}/health/ready`)).status).toBe(200);

    const file = path.join(folder, '.env');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const made = parseEnv(readFileSync(file, 'utf8')) as Record<string, string>;
    expect(made['BETTER_AUTH_SECRET']!.length).toBeGreaterThanOrEqual(32);
    expect(made['FRONTEND_JWT_SECRET']).toBe(made['BACKEND_JWT_SECRET']);
    expect(made['FRONTEND_JWT_SECRET']).not.toBe(made['BETTER_AUTH_SECRET']);

    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    await nothingRuns();
  });

  it('keeps accounts and tasks over restarts, and after SIGKILL leaves nothing running', async () => {
    const first = run();
    await first.ready;
    const person = { name: 'Ann', email: 'ann@example.org', password: 'correct horse battery' };
    const signUp = await post(`${web()}/api/auth/sign-up/email`, person);
    expect(signUp.status).toBe(200);
    first.child.kill('SIGKILL');
    await first.ended;
    const gone = async () =>
      !(await isOpen(Number(ports.WEB_PORT))) &&
      !(await isOpen(Number(ports.API_PORT))) &&
      !databaseRuns() &&
      processesOf(folder).length === 0;
    await until(gone, 'nothing runs any more');

    const second = run();
    await second.ready;
    const signIn = await post(`${web()}/api/auth/sign-in/email`, person);
    expect(signIn.status).toBe(200);
  });

  it('starts in a folder that only its owner can enter', async () => {
    const closed = makeCheckout(0o700);
    const started = start(closed.folder, ports);
    running.push(started);
    expect(await started.ready).toMatch(/^Ready/);
    const place = readFileSync(path.join(closed.folder, '.data/postgres.location'), 'utf8').trim();
    expect(started.output()).toContain(`database: files in ${place}`);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    rmSync(place, { recursive: true });
    closed.remove();
  });

  it('starts at once after SIGKILL, without waiting for the last run to be gone', async () => {
    const first = run();
    await first.ready;
    first.child.kill('SIGKILL');
    await first.ended;
    ports = { WEB_PORT: String(await freePort()), API_PORT: String(await freePort()) };
    const second = run();
    await expect(second.ready).resolves.toMatch(/^Ready/);
  });

  it('refuses a second start on the same data, and leaves the first alone', async () => {
    const first = run();
    await first.ready;
    const firstPort = Number(ports.WEB_PORT);
    ports = { WEB_PORT: String(await freePort()), API_PORT: String(await freePort()) };
    const second = run();
    expect(await second.ended).toBe(1);
    expect(lastLine(second)).toMatch(
      /^Taskward cannot start: .* is in use by process \d+: .*DATA_DIR/,
    );
    expect((await fetch(`http://localhost:${firstPort}`)).status).toBe(200);
  });

  it('adds a demo account with --demo, once, and prints how to sign in', async () => {
    const first = run({}, ['--demo']);
    await first.ready;
    const words = /sign in as (\S+) with the password (\S+)/;
    await until(() => words.test(first.output()), 'the demo account is told of');
    const [, email, password] = words.exec(first.output())!;
    const signIn = await post(`${web()}/api/auth/sign-in/email`, { email, password });
    const { user } = (await signIn.json()) as { user: { id: string } };
    const cookie = signIn.headers
      .getSetCookie()
      .map((header) => header.split(';')[0])
      .join('; ');
    const token = await fetch(`${web()}/api/auth/token`, { headers: { cookie } });
    const { token: jwt } = (await token.json()) as { token: string };
    const tasks = await fetch(`${api()}/api/${user.id}/tasks`, {
      headers: { authorization: `Bearer ${jwt}` },
    });
    const { items } = (await tasks.json()) as { items: { completed: boolean }[] };
    expect(items.length).toBeGreaterThan(5);
    expect(new Set(items.map(({ completed }) => completed)).size).toBe(2);
  });

  it('makes no demo account where its letter would go to nobody, and goes on', async () => {
    const mail = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'no-reply@example.org' };
    rmSync(path.join(folder, '.data/demo.json'), { force: true });
    const started = run(mail, ['--demo']);
    await started.ready;
    const told = () => /No demo account was made: mail is on/.test(started.output());
    await until(() => Promise.resolve(told()));
    expect((await fetch(`${api()}/health/ready`)).status).toBe(200);
  });

  it.each(['WEB_PORT', 'API_PORT'] as const)('names %s when that port is in use', async (name) => {
    const other = createServer().listen(Number(ports[name]), '127.0.0.1');
    await once(other, 'listening');
    const refused = run();
    expect(await refused.ended).toBe(1);
    expect(lastLine(refused)).toBe(
      `Taskward cannot start: port ${ports[name]} is in use: stop what uses it, or set ${name} to another port`,
    );
    other.close();
    await once(other, 'close');
    await nothingRuns();
  });

  it.each([
    [
      'a short secret',
      { BETTER_AUTH_SECRET: 'short' },
      /BETTER_AUTH_SECRET is shorter than 32 bytes.*openssl/,
    ],
    [
      'a placeholder',
      { BETTER_AUTH_SECRET: 'change-me-change-me-change-me-change-me' },
      /BETTER_AUTH_SECRET is a placeholder.*openssl/,
    ],
    [
      'JWT secrets that differ',
      { FRONTEND_JWT_SECRET: 'q'.repeat(40) },
      /FRONTEND_JWT_SECRET and BACKEND_JWT_SECRET differ/,
    ],
    ['a port that is none', { API_PORT: '99999' }, /API_PORT is "99999": set it to a port/],
    [
      'one port twice',
      { API_PORT: '4000', WEB_PORT: '4000' },
      /WEB_PORT and API_PORT are both 4000/,
    ],
    ['an unknown mode', { JWT_MODE: 'none' }, /JWT_MODE/],
    ['an address that is none', { BETTER_AUTH_URL: 'localhost' }, /BETTER_AUTH_URL/],
    [
      'an address with a path',
      { BETTER_AUTH_URL: 'http://localhost:3000/app' },
      /BETTER_AUTH_URL: must be an origin .* without a path$/,
    ],
    [
      'a number that is none',
      { DATABASE_POOL_MAX: 'ten' },
      /: DATABASE_POOL_MAX is "ten": set it to a whole number from 1 to 200$/,
    ],
    [
      "an address that is another machine's",
      { HOST: '192.0.2.1' },
      /HOST is "192\.0\.2\.1", which is no address of this machine: set it to 0\.0\.0\.0/,
    ],
    [
      'a folder that cannot be made',
      { DATA_DIR: '/proc/taskward' },
      /DATA_DIR is "\/proc\/taskward".*cannot be made there; set it to a folder/,
    ],
    [
      'a database out of reach',
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' },
      /DATABASE_URL cannot be used: .*ECONNREFUSED/,
    ],
  ])('stops at %s with one line that says what to do', async (_, variables, words) => {
    const refused = run(variables);
    expect(await refused.ended).toBe(1);
    expect(lastLine(refused)).toMatch(/^Taskward cannot start: /);
    expect(lastLine(refused)).toMatch(words);
    expect(refused.output().match(/^(?! {2}[…✓]).+$/gm)).toHaveLength(1);
    await nothingRuns();
  });

  it('stops at an empty secret in .env, and leaves the file as it is', async () => {
    const file = path.join(folder, '.env');
    const before = readFileSync(file, 'utf8');
    const emptied = before.replace(/^BETTER_AUTH_SECRET=.*$/m, 'BETTER_AUTH_SECRET=');
    writeFileSync(file, emptied);
    const refused = run();
    expect(await refused.ended).toBe(1);
    expect(lastLine(refused)).toMatch(/BETTER_AUTH_SECRET is missing/);
    expect(readFileSync(file, 'utf8')).toBe(emptied);
    writeFileSync(file, before);
  });
});

const lastLine = (started: Start) => started.output().trim().split('\n').at(-1)!;
