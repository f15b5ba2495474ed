import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../setup/free-port.js';
import { makeCheckout, processesOf, type Start, start } from '../setup/start-command.js';
import { mountSmallDisk } from '../setup/small-disk.js';
import { until } from '../setup/until.js';

let folder: string;
let remove: () => void;
let started: Start | undefined;
let web: string;
let api: string;
beforeAll(() => {
  ({ folder, remove } = makeCheckout());
});
afterEach(async () => {
  started?.child.kill('SIGTERM');
  await started?.ended;
});
afterAll(() => remove());

async function run(variables: Record<string, string> = {}): Promise<Start> {
  const ports = { WEB_PORT: String(await freePort()), API_PORT: String(await freePort()) };
  web = `http://localhost:${ports.WEB_PORT}`;
  api = `http://localhost:${ports.API_PORT}`;
  started = start(folder, { ...ports, ...variables });
  await started.ready;
  return started;
}

let people = 0;
const signUp = () =>
  fetch(`${web}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: web },
    body: JSON.stringify({
      name: 'Ann',
      email: `ann${(people += 1)}@example.org`,
      password: 'correct horse battery',
    }),
  }).then(
    ({ status }) => status,
    () => 0,
  );

describe('npm start', () => {
  it('starts its database again when that is killed, says so, and serves', async () => {
    const running = await run();
    const { child, ended } = running;
    const location = path.join(folder, '.data/postgres.location');
    const home = readFileSync(location, 'utf8').trim();
    for (let kill = 1; kill <= 3; kill += 1) {
      const [pid] = readFileSync(path.join(home, 'data/postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), 'SIGKILL');
      const lines = () => running.output().match(/^The database runs again\.$/gm)?.length ?? 0;
      await until(() => lines() === kill, `it is started again, time ${kill}`);
      await until(async () => (await signUp()) === 200, 'somebody can sign up');
      await until(async () => (await fetch(`${api}/health/ready`)).status === 200);
    }
    expect(running.output()).toContain('The database has ended. Starting it again.');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(processesOf(folder)).toEqual([]);
  });

  const disk = mountSmallDisk();
  afterAll(() => disk?.unmount());
  (disk ? it : it.skip)(
    'goes on when its disk is full, and serves when there is room',
    async () => {
      const running = await run({ DATA_DIR: disk!.folder });
      const filler = path.join(disk!.folder, 'filler');
      expect(() => writeFileSync(filler, Buffer.alloc(disk!.bytes))).toThrow(/ENOSPC/);
      const full = () => running.output().includes('cannot be written: ENOSPC');
      await until(async () => {
        await Promise.all([signUp(), fetch(`${api}/api/nobody/tasks`).catch(() => null)]);
        return full();
      }, 'the log cannot be written');
      rmSync(filler);
      await until(async () => (await signUp()) === 200, 'somebody can sign up again');
      await until(async () => (await fetch(`${api}/health/ready`)).status === 200);
    },
  );
});
