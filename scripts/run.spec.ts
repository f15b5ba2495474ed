import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { until } from '../test/setup/until.js';

/** Stands for npm: leaves half of node_modules, and then fails, or waits for a signal. */
const NPM = `
const { mkdirSync, renameSync, writeFileSync } = require('node:fs');
mkdirSync('node_modules/half', { recursive: true });
writeFileSync('pid.partial', String(process.pid));
renameSync('pid.partial', 'pid');
if (process.env.NPM_WAITS) setInterval(() => undefined, 1000);
else {
  process.stderr.write('npm error code ENOTFOUND\\nnpm error Clean install a project');
  process.exitCode = 1;
}
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'taskward-run-'));
  mkdirSync(path.join(folder, 'scripts'));
  copyFileSync('scripts/run.mjs', path.join(folder, 'scripts/run.mjs'));
  const packages = { 'node_modules/whole': { version: '1.0.0' } };
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  writeFileSync(path.join(folder, 'npm.cjs'), NPM);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(variables: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    cwd: folder,
    env: { npm_execpath: path.join(folder, 'npm.cjs'), ...variables },
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, errors }));
  return { child, ended };
}

/** Its process id, once it has made its half. */
async function npmRuns(): Promise<number> {
  const file = path.join(folder, 'pid');
  await until(() => existsSync(file), 'npm ci runs');
  return Number(readFileSync(file, 'utf8'));
}

const left = () => existsSync(path.join(folder, 'node_modules'));

describe('a command in a fresh clone', () => {
  it('tells why npm ci failed, and leaves no half of node_modules', async () => {
    const { code, errors } = await run().ended;
    expect(code).toBe(1);
    expect(errors).toMatch(
      /^Taskward cannot start: npm ci failed, .*\nnpm error code ENOTFOUND\n$/,
    );
    expect(left()).toBe(false);
  });

  it('ended by SIGTERM while npm ci runs, ends npm and leaves no half of node_modules', async () => {
    const { child, ended } = run({ NPM_WAITS: 'yes' });
    const npm = await npmRuns();
    child.kill('SIGTERM');
    expect((await ended).code).toBe(1);
    expect(() => process.kill(npm, 0)).toThrow('ESRCH');
    expect(left()).toBe(false);
  });
});
