import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { progress } from './progress.js';

interface Target {
  name: string;
  /** Files and folders whose content decides whether the output is fresh. */
  inputs: string[];
  output: string;
  commands: [string, ...string[]][];
}

const NEST = 'node_modules/@nestjs/cli/bin/nest.js';
const SHARED = ['package-lock.json', 'tsconfig.base.json', 'libs'];

const API: Target = {
  name: 'build of the API',
  inputs: [...SHARED, 'nest-cli.json', 'api'],
  output: 'api/dist',
  commands: [[NEST, 'build', '--all']],
};

const WEB: Target = {
  name: 'build of web',
  inputs: [...SHARED, 'web'],
  output: 'web/.next',
  commands: [['node_modules/next/dist/bin/next', 'build', 'web'], ['web/precompress.mjs']],
};

const NOT_INPUT = new Set(['node_modules', 'dist', '.next', 'next-env.d.ts']);

/**
 * Builds what has changed since its last build, judged by content and not by time.
 *
 * @param signal ends the compiler in the middle of its work
 */
export async function buildStale(signal?: AbortSignal): Promise<void> {
  await buildApi(signal);
  await ensureFresh(WEB, signal);
}

/** The libraries and the API alone: next dev compiles web by itself. */
export const buildApi = (signal?: AbortSignal) => ensureFresh(API, signal);

/** What the OpenAPI document is made of: the API without the client that is generated from it. */
export const buildDocumented = () =>
  progress('build of the API', () => run([NEST, 'build', 'auth', 'database', 'schedule', 'api']));

async function ensureFresh(
  { name, inputs, output, commands }: Target,
  signal?: AbortSignal,
): Promise<void> {
  const stamp = path.join(output, '.inputs.sha256');
  const hash = await hashOf(inputs);
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return;
  await progress(name, async () => {
    await rm(stamp, { force: true });
    for (const command of commands) await run(command, signal);
    await writeFile(stamp, hash);
  });
}

async function hashOf(inputs: string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs) {
    for await (const file of filesOf(input))
      hash
        .update(file)
        .update('\0')
        .update(await readFile(file));
  }
  return hash.digest('hex');
}

async function* filesOf(place: string): AsyncGenerator<string> {
  if ((await stat(place)).isFile()) {
    yield place;
    return;
  }
  const entries = await readdir(place, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (NOT_INPUT.has(entry.name) || entry.name.endsWith('.tsbuildinfo')) continue;
    const child = path.join(place, entry.name);
    if (entry.isDirectory()) yield* filesOf(child);
    else yield child;
  }
}

/** @throws Error with what the compiler said */
function run(command: [string, ...string[]], signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
    const child = spawn(process.execPath, command, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env,
      ...(signal && { signal }),
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command.join(' ')} failed:\n${said}`)),
    );
  });
}
