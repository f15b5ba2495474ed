import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeIssuerKey, startIssuer } from '../test/setup/issuer.js';
import type { TestIssuer } from '../test/setup/settings.js';
import { startTestDatabase } from '../test/setup/template-database.js';
import { startValidatingProxy } from '../test/setup/proxy-process.js';
import { buildStale } from './system/build.js';

/**
 * npm test: every suite but those of containers. Words after `--` go to jest, as in
 * `npm test -- tasks`; another configuration is one of them, `--config <file>`.
 */
export async function main(args: string[]): Promise<void> {
  await buildStale();
  const config = args.includes('--config') ? [] : ['--config', 'test/jest.config.mjs'];
  process.exitCode = await runJest([...config, ...args]);
}

/**
 * Runs jest with what its suites share: a database with our schemas in it, an issuer that
 * publishes a key for those in `jwks` mode, and a proxy that knows what the API may answer.
 *
 * @returns jest's exit code
 */
export async function runJest(
  args: string[],
  stdio: 'inherit' | 'ignore' = 'inherit',
): Promise<number> {
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
  const env = {
    TEST_DATABASE: JSON.stringify(database.urls),
    TEST_ISSUER: JSON.stringify(handed),
    TEST_PROXY: proxy.url,
  };
  try {
    return await jest(args, env, stdio);
  } finally {
    await proxy.close();
    await issuer.close();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function jest(
  args: string[],
  env: Record<string, string>,
  stdio: 'inherit' | 'ignore',
): Promise<number> {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const command = ['node_modules/jest/bin/jest.js', ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flags, ...command], {
      stdio,
      env: { ...process.env, ...env },
    });
    // Ctrl-C reaches jest too; it ends, and then we clean up.
    process.on('SIGINT', () => undefined).on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', reject).once('close', (code) => resolve(code ?? 1));
  });
}
