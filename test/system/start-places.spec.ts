import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { freePort } from '../setup/free-port.js';
import { mountSmallDisk } from '../setup/small-disk.js';
import { makeCheckout, processesOf, type Start, start } from '../setup/start-command.js';

let folder: string;
let remove: () => void;
let started: Start | undefined;
let ports: { WEB_PORT: string; API_PORT: string };
beforeAll(() => {
  ({ folder, remove } = makeCheckout());
});
afterEach(async () => {
  started?.child.kill('SIGTERM');
  await started?.ended;
});
afterAll(() => remove());

async function run(variables: Record<string, string>): Promise<Start> {
  ports = { WEB_PORT: String(await freePort()), API_PORT: String(await freePort()) };
  return (started = start(folder, { ...ports, ...variables }));
}

/** @returns the one line that it ended with */
async function refusal(variables: Record<string, string>): Promise<string> {
  const running = await run(variables);
  expect(await running.ended).toBe(1);
  expect(processesOf(folder)).toEqual([]);
  const lines = running.output().match(/^(?! {2}[…✓]).+$/gm) ?? [];
  expect(lines).toHaveLength(1);
  return lines[0]!;
}

/** Some containers have no IPv6, and some systems one address of loopback alone. */
const hasIPv6 = Object.values(networkInterfaces())
  .flat()
  .some((own) => own?.address === '::1');
const hosts = [
  ['0.0.0.0', 'localhost', '127.0.0.1'],
  ['localhost', 'localhost', 'localhost'],
  ...(hasIPv6
    ? [
        ['::', 'localhost', '[::1]'],
        ['::1', '[::1]', '[::1]'],
      ]
    : []),
  ...(process.platform === 'linux' ? [['127.0.0.2', '127.0.0.2', '127.0.0.2']] : []),
] as [string, string, string][];

describe('npm start', () => {
  it.each(hosts)(
    'listens on HOST=%s, and names addresses that answer',
    async (HOST, named, asked) => {
      const { ready } = await run({ HOST });
      const line = await ready;
      for (const [port, place] of [
        [ports.WEB_PORT, '/sign-in'],
        [ports.API_PORT, '/health/ready'],
      ]) {
        expect(line).toContain(`http://${named}:${port}`);
        expect((await fetch(`http://${named}:${port}${place}`)).status).toBe(200);
        expect((await fetch(`http://${asked}:${port}${place}`)).status).toBe(200);
      }
    },
  );

  it('says which PostgreSQL made its files, where that was another one', async () => {
    const dataDir = path.join(folder, 'foreign');
    mkdirSync(path.join(dataDir, 'postgres', 'data'), { recursive: true });
    writeFileSync(path.join(dataDir, 'postgres', 'data', 'PG_VERSION'), '12\n');
    expect(await refusal({ DATA_DIR: dataDir })).toMatch(
      /^Taskward cannot start: the database in .*foreign\/postgres\/data is one of PostgreSQL 12, and this is 18: set another DATA_DIR, or dump it/,
    );
  });

  describe('on a disk of its own', () => {
    const disk = mountSmallDisk(64);
    const onDisk = disk ? it : it.skip;
    afterAll(() => disk?.unmount());

    onDisk('says that it is read-only', async () => {
      disk!.remount('ro');
      expect(await refusal({ DATA_DIR: disk!.folder })).toMatch(
        /^Taskward cannot start: DATA_DIR is .*: its file system is read-only; set it to a folder that can be written$/,
      );
      disk!.remount('rw');
    });

    onDisk.each([
      ['from the beginning', 0],
      ['when the database is made', 10],
    ])('says that it is full %s, and leaves nothing there', async (_, megabytesLeft) => {
      const filler = path.join(disk!.folder, 'filler');
      writeFileSync(filler, Buffer.alloc(disk!.bytes - megabytesLeft * 1024 * 1024));
      expect(await refusal({ DATA_DIR: disk!.folder })).toMatch(
        /^Taskward cannot start: the disk of .* is full: free some space/,
      );
      rmSync(filler);
      const large = readdirSync(disk!.folder, { recursive: true }).filter((name) =>
        /data|probe/.test(String(name)),
      );
      expect(large).toEqual([]);
    });
  });
});
