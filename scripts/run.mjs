// The first step of every command, in plain JavaScript because a fresh clone has nothing else:
// installs what is missing, then runs scripts/<name>.ts in this same process (command.mjs).
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '..'));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Taskward needs Node 20.19 or newer; this is ${process.versions.node}.`);
}
if (!isInstalled()) await install();

await import('./command.mjs');

/** True where node_modules holds what package-lock.json names, in those versions. */
function isInstalled() {
  const wanted = readLock('package-lock.json');
  const present = readLock('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([place, { version, link, optional }]) => {
    if (!place.includes('node_modules/') || optional) return true;
    // The record alone may be that of a folder since removed.
    return existsSync(place) && (link || present[place]?.version === version);
  });
}

/** @returns {Record<string, { version?: string, link?: boolean, optional?: boolean }>} */
function readLock(/** @type {string} */ file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

async function install() {
  process.stdout.write('  … packages: installing what is missing\n');
  const started = Date.now();
  const { code, said } = await npmCi();
  if (code !== 0) {
    // npm writes this file last: without it, the folder is half of one.
    if (!existsSync('node_modules/.package-lock.json')) {
      rmSync('node_modules', { recursive: true, force: true });
    }
    const cause = said.split('\nnpm error Clean install')[0]?.trim();
    fail(
      `Taskward cannot start: npm ci failed, and nothing of it is left. Mend the cause and try again.\n${cause}`,
    );
  }
  process.stdout.write(
    `  ✓ packages: installed in ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
  );
}

/** @returns {Promise<{ code: number | null, said: string }>} */
function npmCi() {
  const npm = process.env['npm_execpath'];
  const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { shell: !npm && process.platform === 'win32' };
  const child = npm
    ? spawn(process.execPath, [npm, ...flags], options)
    : spawn('npm', flags, options);
  let said = '';
  child.stdout.resume();
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const end = () => child.kill('SIGTERM');
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, end);
  return new Promise((resolve) => {
    const settle = (/** @type {number | null} */ code) => {
      for (const signal of signals) process.off(signal, end);
      resolve({ code, said });
    };
    child.once('error', ({ message }) => {
      said += message;
      settle(1);
    });
    child.once('close', settle);
  });
}

function fail(/** @type {string} */ message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
