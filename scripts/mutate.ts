import path from 'node:path';
import { suite } from '../test/jest.config.mjs';
import { findMutants, type Mutant } from './system/mutants.js';
import { type Failure, suiteResults } from './system/suite-results.js';

const UNCHANGED = 'nothing taken out';

/** npm run mutate: takes the parts of the isolation out, one at a time. */
export async function main(): Promise<void> {
  const faults = await mutate();
  for (const fault of faults) process.stdout.write(`failed: ${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

/**
 * Shows that a test fails for each part of the isolation that is taken out, and that none fails
 * where nothing is. Says one line a mutant.
 *
 * @returns the mutants that survived, and whatever else is wrong
 */
export async function mutate(): Promise<string[]> {
  const mutants = findMutants();
  const { results } = await runAll(mutants);
  const failures = results.flatMap((result) => result.failures);
  const faults = of(UNCHANGED, failures).map(
    ({ test, message }) => `${test} fails with ${UNCHANGED}: ${message}`,
  );
  for (const { name, suite: file } of mutants) {
    const [failure] = of(name, failures);
    process.stdout.write(`    ${name}: ${failure ? `a test of ${file} fails` : 'SURVIVES'}\n`);
    if (!failure) faults.push(`mutant survives, or its suite could not run: ${name}`);
  }
  return faults;
}

const of = (name: string, failures: Failure[]) => failures.filter(({ block }) => block === name);

/** One run of jest, in which each suite runs for all its mutants. */
function runAll(mutants: Mutant[]) {
  const suites = [...new Set(mutants.map((mutant) => mutant.suite))];
  const projects = suites.map((file) =>
    mutatedSuite(
      file,
      mutants.filter((mutant) => mutant.suite === file),
    ),
  );
  const config = { projects, maxWorkers: 2, testTimeout: 180_000 };
  return suiteResults(config, 'ignore');
}

function mutatedSuite(file: string, mutants: Mutant[]) {
  const config = suite(file, [`<rootDir>/test/api/${file}`]);
  const [[pattern, [, swc]]] = Object.entries(config.transform) as [[string, [string, object]]];
  const options = { swc, unchanged: UNCHANGED, suite: `test/api/${file}`, mutants };
  return {
    ...config,
    transform: { [pattern]: [path.resolve('test/setup/mutant-transform.mjs'), options] },
    testEnvironment: path.resolve('test/setup/first-failure-environment.mjs'),
  };
}
