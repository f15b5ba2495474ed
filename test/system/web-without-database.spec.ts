import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { environments } from '../../scripts/system/environments.js';
import { Program } from '../../scripts/system/program.js';
import { startCrashingDatabase } from '../setup/crashing-database.js';
import { freePort } from '../setup/free-port.js';
import { AUTH_SECRET, JWT_SECRET } from '../setup/settings.js';

let folder: string;
let database: Awaited<ReturnType<typeof startCrashingDatabase>>;
let program: Program;
let webUrl: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'taskward-web-'));
  database = await startCrashingDatabase();
  const webPort = await freePort();
  webUrl = `http://localhost:${webPort}`;
  const all = {
    PATH: process.env['PATH'] ?? '',
    BETTER_AUTH_SECRET: AUTH_SECRET,
    FRONTEND_JWT_SECRET: JWT_SECRET,
    BACKEND_JWT_SECRET: JWT_SECRET,
  };
  const host = '127.0.0.1';
  const settings = {
    host,
    webPort,
    apiPort: 1,
    webUrl,
    apiUrl: 'http://localhost:1',
    dataDir: folder,
  };
  const { web } = environments({ ...settings, databaseUrl: undefined, all }, database.urls);
  program = new Program('web', ['web/server.mjs'], web, path.join(folder, 'log'), false);
  await program.answers(`${webUrl}/health/ready`);
}, 180_000);
afterAll(async () => {
  await program?.stop();
  await database?.stop();
  await rm(folder, { recursive: true, force: true });
});

const get = (place: string) => fetch(webUrl + place, { redirect: 'manual' });
const PAGES = ['/', '/sign-in', '/sign-up', '/tasks', '/settings', '/no-such-page'];
const PROGRAMS = ['/api/auth/ok', '/api/auth/get-session', '/api/auth/token'];

describe('web, while its database is away,', () => {
  let script: string;
  beforeAll(async () => {
    script = /\/_next\/static\/[^"]+\.js/.exec(await (await get('/sign-in')).text())![0];
    await database.kill();
  });

  it.each(PAGES)('answers 503 with a page that says why at %s', async (page) => {
    const answer = await get(page);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.text()).toContain('Taskward cannot reach its database.');
  });

  it.each(PROGRAMS)('answers 503 with a message in JSON at %s', async (place) => {
    const answer = await get(place);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({
      message: 'Taskward cannot reach its database. Try again soon.',
    });
  });

  it('is alive, and not ready', async () => {
    expect((await get('/health/live')).status).toBe(200);
    const ready = await get('/health/ready');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ status: 'error', database: 'does not answer' });
  });

  it('goes on serving scripts and styles', async () => {
    expect((await get(script)).status).toBe(200);
  });

  it('serves pages again when the database is back', async () => {
    await database.restart();
    expect((await get('/health/ready')).status).toBe(200);
    expect((await get('/sign-in')).status).toBe(200);
    expect((await get('/tasks')).status).toBe(307);
    expect((await get('/api/auth/get-session')).status).toBe(200);
  });
});
