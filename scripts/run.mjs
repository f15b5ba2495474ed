// The first step of every command, in plain JavaScript because a fresh clone has nothing else:
// installs what is missing, then runs scripts/<name>.ts in this same process (command.mjs).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '..'));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Taskward needs Node 20.19 or newer; this is ${process.versions.node}.`);
}
if (!isInstalled()) install();

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

function install() {
  process.stdout.write('  … packages: installing what is missing\n');
  const started = Date.now();
  const npm = process.env['npm_execpath'];
  const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr } = npm
    ? spawnSync(process.execPath, [npm, ...flags], { encoding: 'utf8' })
    : spawnSync('npm', flags, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0)
    fail(`Taskward cannot start: npm ci failed.\n${stderr.split('\nnpm error Clean install')[0]}`);
  process.stdout.write(
    `  ✓ packages: installed in ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
  );
}

function fail(/** @type {string} */ message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
