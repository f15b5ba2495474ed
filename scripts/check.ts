import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import containers from '../test/containers/jest.config.mjs';
import config from '../test/jest.config.mjs';
import { brokenPromises, DOCUMENT, writeGenerated } from './generate.js';
import { mutate } from './mutate.js';
import { lintDocument } from './openapi/lint.js';
import { buildApi, buildStale } from './system/build.js';
import { progress } from './system/progress.js';
import { suiteResults, summarise } from './system/suite-results.js';

/**
 * npm run check: exactly what CI runs. The last line counts every test of every suite, in both token
 * modes.
 */
export async function main(): Promise<void> {
  const failures: string[] = [];
  const step = async (name: string, work: () => Promise<void>) => {
    await progress(name, work).catch((error: Error) => {
      failures.push(name);
      process.stdout.write(`  ✗ ${name}\n${error.message}\n`);
    });
  };
  await step('build of what the document is made of', () => buildApi());
  await step('generated files are what the controllers say', () => assertGenerated());
  await step('the OpenAPI document breaks no client', assertPromiseKept);
  // Next writes the types of its routes while it builds.
  await Promise.all([
    step('OpenAPI document: Spectral, OWASP, Redocly', () => lintDocument(DOCUMENT)),
    step('build', () => buildStale()),
  ]);
  // Each row keeps one core busy, about as long as the other.
  await Promise.all([
    inTurn(
      () => step('lint, arrows and cycles', () => tool('eslint/bin/eslint.js', '.')),
      () => step('types', () => tool('typescript/bin/tsc', '-p', 'tsconfig.json')),
      () => step('types of web', () => tool('typescript/bin/tsc', '-p', 'web')),
    ),
    inTurn(
      () => step('format', () => tool('prettier/bin/prettier.cjs', '--check', '.')),
      () => step('dead code', () => tool('knip/bin/knip.js')),
      () => step('a test fails for each part of the isolation taken out', assertNoSurvivor),
    ),
  ]);

  let [passed, failed] = [0, 0];
  // Containers take the whole machine, and would starve the browsers beside them.
  for (const suites of [config, containers]) {
    const { code, results } = await suiteResults(suites, 'inherit');
    const { totals, problems } = summarise(suites, code, results);
    failures.push(...problems);
    for (const { project, ...counts } of totals) {
      passed += counts.passed;
      failed += counts.failed;
      const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
      process.stdout.write(
        `${project}: ${counts.passed} passed, ${counts.failed} failed${skipped}\n`,
      );
    }
  }
  for (const failure of failures) process.stdout.write(`failed: ${failure}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failures.length > 0 || failed > 0 ? 1 : 0;
}

async function inTurn(...steps: (() => Promise<void>)[]): Promise<void> {
  for (const step of steps) await step();
}

/**
 * Runs a package's program.
 *
 * @throws Error with what it said
 */
async function tool(script: string, ...args: string[]): Promise<void> {
  const command = [path.join('node_modules', script), ...args];
  await promisify(execFile)(process.execPath, command, { maxBuffer: 64e6 }).catch(
    ({ stdout, stderr }: { stdout: string; stderr: string }) => {
      throw new Error(`${script} failed:\n${stdout}${stderr}`);
    },
  );
}

/** @throws Error when the committed document or client is not what would be generated now */
async function assertGenerated(): Promise<void> {
  const changed = await writeGenerated();
  if (changed.length > 0) {
    throw new Error(`these differed and are written anew; commit them: ${changed.join(', ')}`);
  }
}

/** @throws Error with what would break clients of the API */
async function assertPromiseKept(): Promise<void> {
  const broken = brokenPromises(await readFile(DOCUMENT, 'utf8'));
  if (broken.length > 0) {
    const remedy = 'If that is meant, say why in the commit, with: npm run generate -- --break';
    throw new Error([...broken.map((line) => `    ${line}`), remedy].join('\n'));
  }
}

/** @throws Error that names each mutant that no test noticed */
async function assertNoSurvivor(): Promise<void> {
  const faults = await mutate();
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
