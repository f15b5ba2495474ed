import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { largeAccount } from '../factories/large-account.js';
import { newAccount } from '../factories/member.js';
import { cookieOf } from '../setup/auth-door.js';
import { startContainerEngine } from '../setup/container-engine.js';
import { freePort } from '../setup/free-port.js';
import { until } from '../setup/until.js';

/** As docker-compose.yml names them, with the Dockerfile and the stage that each is built from. */
const IMAGES = [
  ['taskward-migrate', 'api/Dockerfile', 'migrate'],
  ['taskward-api', 'api/Dockerfile', 'production'],
  ['taskward-web', 'web/Dockerfile', 'production'],
] as const;

const secret = () => randomBytes(36).toString('base64url');
/** Or why there is none: whether these tests run is known only then. */
const started = await startContainerEngine();
const [engine, why] =
  typeof started === 'string' ? [undefined, ` (skipped: ${started})`] : [started, ''];

(engine ? describe : describe.skip)(`docker compose up${why}`, () => {
  const run: NonNullable<typeof engine>['run'] = (...words) => engine!.run(...words);
  let folder: string;
  let origin: string;

  const compose = (...args: string[]) =>
    run('docker-compose', [
      ...['--project-name', 'taskward-test', '--env-file', path.join(folder, '.env')],
      ...args,
    ]);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'taskward-compose-'));
    const port = await freePort();
    origin = `http://localhost:${port}`;
    const jwtSecret = secret();
    const settings = {
      GATEWAY_PORT: port,
      BETTER_AUTH_URL: origin,
      API_URL: origin,
      BETTER_AUTH_SECRET: secret(),
      FRONTEND_JWT_SECRET: jwtSecret,
      BACKEND_JWT_SECRET: jwtSecret,
      DATABASE_ADMIN_PASSWORD: secret(),
      DATABASE_MIGRATOR_PASSWORD: secret(),
      DATABASE_WEB_PASSWORD: secret(),
      DATABASE_API_PASSWORD: secret(),
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
    await writeFile(path.join(folder, '.env'), lines.join(''));
    for (const [tag, file, target] of IMAGES) {
      const what = ['--tag', tag, '--file', file, '--target', target, '.'];
      await run('docker', ['build', '--quiet', '--network', 'host', ...what]);
    }
    await compose('up', '--detach', '--no-build');
  });
  afterAll(async () => {
    await compose('down', '--volumes').catch(() => undefined);
    await engine?.stop();
    if (folder) await rm(folder, { recursive: true });
  });

  /** What runs, by what compose's health checks say of it. */
  async function healthy(): Promise<string[]> {
    const format = ['--format', '{{.Label "com.docker.compose.service"}}'];
    const names = await run('docker', ['ps', '--filter', 'health=healthy', ...format]);
    return names.trim().split('\n').sort();
  }

  const json = { 'content-type': 'application/json' };
  let userId: string;
  let bearer: { authorization: string };
  const api = (route: string, init: RequestInit = {}) =>
    fetch(`${origin}/api/${userId}/${route}`, {
      ...init,
      headers: { ...bearer, ...json, ...(init.headers as object) },
    });

  it('starts everything, and each part is healthy', async () => {
    const all = ['api', 'database', 'gateway', 'web'];
    await until(async () => (await healthy()).join() === all.join(), 'all are healthy', 120_000);
    const ready = await fetch(`${origin}/health/ready`);
    expect(ready.status).toBe(200);
  });

  it('lets somebody sign up, get a token and keep a task, through the gateway', async () => {
    const signUp = await fetch(`${origin}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { ...json, origin },
      body: JSON.stringify(newAccount()),
    });
    expect(signUp.status).toBe(200);
    userId = ((await signUp.json()) as { user: { id: string } }).user.id;
    const cookie = cookieOf(signUp);
    const answer = await fetch(`${origin}/api/auth/token`, { headers: { cookie } });
    const { token } = (await answer.json()) as { token: string };
    bearer = { authorization: `Bearer ${token}` };
    const created = await api('tasks', {
      method: 'POST',
      body: JSON.stringify({ title: 'Water the plants' }),
    });
    expect(created.status).toBe(201);
    const page = await fetch(`${origin}/tasks`, { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Water the plants');
  });

  it('imports a file of 5 MB, and exports it again', async () => {
    const file = largeAccount(11_000);
    expect(file.length).toBeGreaterThan(5e6);
    const imported = await api('import', { method: 'POST', body: file });
    expect(imported.status).toBe(200);
    expect(await imported.json()).toMatchObject({ created: { tasks: 11_000 }, losses: [] });
    const exported = await api('export');
    expect(exported.status).toBe(200);
    const { tasks } = (await exported.json()) as { tasks: object[] };
    expect(tasks).toHaveLength(11_001);
  });

  it('streams what changes', async () => {
    const ended = new AbortController();
    const stream = await api('events', { signal: ended.signal });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toContain('event: changes');
    ended.abort();
  });

  it('serves with three APIs while one of them restarts', async () => {
    await compose('up', '--detach', '--no-build', '--scale', 'api=3');
    const three = async () => (await healthy()).filter((name) => name === 'api').length === 3;
    await until(three, 'three APIs are healthy', 120_000);
    let isOver = false;
    const restart = run('docker', ['restart', 'taskward-test_api_1']).finally(
      () => (isOver = true),
    );
    const statuses: number[] = [];
    while (!isOver) statuses.push((await api('tasks')).status);
    await restart;
    process.stdout.write(`answers during the restart of one of three: ${statuses.length}\n`);
    expect(statuses.length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
  });

  it('stops cleanly, and nothing was killed', async () => {
    await compose('stop');
    const format = ['--all', '--format', '{{.Names}} {{.Status}}'];
    const lines = (await run('docker', ['ps', ...format])).trim().split('\n');
    expect(lines.length).toBeGreaterThan(5);
    // 143: ended by SIGTERM, after it had drained. 137 would be SIGKILL.
    for (const line of lines) expect(line).toMatch(/Exited \((0|143)\)/);
  });
});
