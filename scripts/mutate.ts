import path from 'node:path';
import { suite } from '../test/jest.config.mjs';
import { findMutants, type Mutant } from './system/mutants.js';
import { type SuiteResult, suiteResults } from './system/suite-results.js';

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
  const results = await runAll(mutants);
  const faults = results
    .filter(({ project, failed, message }) => project === UNCHANGED && (failed > 0 || message))
    .map(({ file, message }) => `${file} fails with ${UNCHANGED}: ${message}`);
  if (!results.some(({ project }) => project === UNCHANGED)) faults.push('jest could not run');
  for (const { name, suite: file } of mutants) {
    const failed = results.find(({ project }) => project === name)?.failed;
    const fate = failed ? `${failed} tests of ${file} fail` : 'SURVIVES';
    process.stdout.write(`    ${name}: ${fate}\n`);
    if (!failed) faults.push(`mutant survives, or its suite could not run: ${name}`);
  }
  return faults;
}

/** One run of jest, in which each mutant is a project of its own. */
async function runAll(mutants: Mutant[]): Promise<SuiteResult[]> {
  const suites = [...new Set(mutants.map((mutant) => mutant.suite))];
  const projects = [
    suite(UNCHANGED, suites.map(pathOf)),
    ...mutants.map((mutant) => mutatedSuite(mutant)),
  ];
  const config = { projects, maxWorkers: 2, testTimeout: 180_000 };
  return (await suiteResults(config, 'ignore')).results;
}

const pathOf = (file: string) => `<rootDir>/test/api/${file}`;

function mutatedSuite(mutant: Mutant) {
  const config = suite(mutant.name, [pathOf(mutant.suite)]);
  const [[pattern, [, swc]]] = Object.entries(config.transform) as [[string, [string, object]]];
  const transform = {
    [pattern]: [path.resolve('test/setup/mutant-transform.mjs'), { swc, mutant }],
  };
  return { ...config, transform };
}
