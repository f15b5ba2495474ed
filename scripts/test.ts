import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeIssuerKey, startIssuer } from '../test/setup/issuer.js';
import type { TestIssuer } from '../test/setup/settings.js';
import { startTestDatabase } from '../test/setup/template-database.js';
import { startValidatingProxy } from '../test/setup/proxy-process.js';
import { buildStale } from './system/build.js';
import { endGroup, signalGroup, untilStopped } from './system/process-group.js';

/**
 * npm test: every suite but those of containers. Words after `--` go to jest, as in
 * `npm test -- tasks`; another configuration is one of them, `--config <file>`.
 */
export async function main(args: string[]): Promise<void> {
  await untilStopped((signal) => buildStale(signal));
  const config = args.includes('--config') ? [] : ['--config', 'test/jest.config.mjs'];
  process.exitCode = await runJest([...config, ...args]);
}

/**
 * Runs jest with what its suites share: a database with our schemas in it, an issuer that
 * publishes a key for those in `jwks` mode, and a proxy that knows what the API may answer. A
 * signal ends all of it, and then this process.
 *
 * @returns jest's exit code
 */
export const runJest = (args: string[], stdio: 'inherit' | 'ignore' = 'inherit') =>
  untilStopped((signal) => withShared((env) => jest(args, env, stdio, signal)));

async function withShared<T>(work: (env: Record<string, string>) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'taskward-test-'));
  const database = await startTestDatabase(folder);
  const key = makeIssuerKey();
  const issuer = await startIssuer(key);
  const proxy = await startValidatingProxy();
  const handed: TestIssuer = {
    keysUrl: issuer.keysUrl,
    kid: key.kid,
    privateKey: key.privateKey.export({ format: 'jwk' }),
  };
  try {
    return await work({
      TEST_DATABASE: JSON.stringify(database.urls),
      TEST_ISSUER: JSON.stringify(handed),
      TEST_PROXY: proxy.url,
    });
  } finally {
    await proxy.close();
    await issuer.close();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** In a process group of its own, which ends as a whole: jest, its workers, and what they started. */
async function jest(
  args: string[],
  env: Record<string, string>,
  stdio: 'inherit' | 'ignore',
  signal: AbortSignal,
): Promise<number> {
  if (signal.aborted) return 1;
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const command = ['node_modules/jest/bin/jest.js', ...args];
  const child = spawn(process.execPath, [...flags, ...command], {
    stdio,
    // Windows has no process groups; there, Ctrl-C reaches them all.
    detached: process.platform !== 'win32',
    env: { ...process.env, ...env },
  });
  const group = child.pid!;
  signal.addEventListener('abort', () => signalGroup(group, 'SIGTERM'), { once: true });
  const [code] = (await once(child, 'close')) as [number | null];
  await endGroup(group);
  return code ?? 1;
}
