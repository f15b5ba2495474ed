import { spawnSync } from 'node:child_process';
import config from '../test/jest.config.mjs';
import { writeGenerated } from './generate.js';
import { mutate } from './mutate.js';
import { buildStale } from './system/build.js';
import { progress } from './system/progress.js';
import { suiteResults, summarise } from './system/suite-results.js';

/** npm run check: exactly what CI runs. The last line counts every test of every suite, in both token modes. */
export async function main(): Promise<void> {
  const failures: string[] = [];
  const step = async (name: string, work: () => Promise<void> | void) => {
    await progress(name, async () => work()).catch((error: Error) => {
      failures.push(name);
      process.stdout.write(`  ✗ ${name}\n${error.message}\n`);
    });
  };
  await step('format', () =>
    tool('prettier', 'node_modules/prettier/bin/prettier.cjs', '--check', '.'),
  );
  await step('generated files are what the controllers say', () => assertGenerated());
  // Next writes the types of its routes while it builds.
  await step('build', () => buildStale());
  await step('types', () => tool('tsc', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'));
  await step('types of web', () => tool('tsc', 'node_modules/typescript/bin/tsc', '-p', 'web'));
  await step('lint, arrows and cycles', () =>
    tool('eslint', 'node_modules/eslint/bin/eslint.js', '.'),
  );
  await step('dead code', () => tool('knip', 'node_modules/knip/bin/knip.js'));

  await step('a test fails for each part of the isolation taken out', assertNoSurvivor);

  const { code, results } = await suiteResults({ ...config, reporters: ['default'] }, 'inherit');
  const { totals, passed, failed, problems } = summarise(config, code, results);
  failures.push(...problems);
  for (const { project, ...counts } of totals) {
    process.stdout.write(`${project}: ${counts.passed} passed, ${counts.failed} failed\n`);
  }
  for (const failure of failures) process.stdout.write(`failed: ${failure}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failures.length > 0 || failed > 0 ? 1 : 0;
}

/** @throws Error with what the tool said */
function tool(name: string, script: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  if (status !== 0) throw new Error(`${name} failed:\n${stdout}${stderr}`);
}

/** @throws Error when the committed document or client is not what would be generated now */
async function assertGenerated(): Promise<void> {
  const changed = await writeGenerated();
  if (changed.length > 0) {
    throw new Error(`these differed and are written anew; commit them: ${changed.join(', ')}`);
  }
}

/** @throws Error that names each mutant that no test noticed */
async function assertNoSurvivor(): Promise<void> {
  const faults = await mutate();
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
