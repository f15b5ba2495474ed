import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runJest } from '../test.js';

/** What one file said in one project of jest's, as test/setup/suite-reporter.mjs writes it. */
export interface SuiteResult {
  project: string;
  file: string;
  passed: number;
  failed: number;
  skipped: number;
  /** Why tests failed, or why the file could not run; empty where all is well. */
  message: string;
  failures: Failure[];
}

/** A test that failed; `block` is the outermost describe around it. */
export interface Failure {
  block: string;
  test: string;
  message: string;
}

interface JestConfig {
  projects: { displayName: string }[];
  reporters?: unknown[];
}

/**
 * Runs jest with this configuration.
 *
 * @returns jest's exit code, and nothing else where it could not run
 */
export async function suiteResults(
  config: JestConfig,
  stdio: 'inherit' | 'ignore',
): Promise<{ code: number; results: SuiteResult[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'taskward-jest-'));
  const [file, output] = [path.join(folder, 'jest.json'), path.join(folder, 'results.json')];
  const reporter = [path.resolve('test/setup/suite-reporter.mjs'), { output }];
  const reporters = [...(config.reporters ?? []), reporter];
  writeFileSync(file, JSON.stringify({ ...config, reporters }));
  writeFileSync(output, '[]');
  try {
    const code = await runJest(['--config', file, '--rootDir', process.cwd()], stdio);
    return { code, results: JSON.parse(readFileSync(output, 'utf8')) as SuiteResult[] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Counts what jest ran.
 *
 * @returns the totals of each project, and in words what else is wrong: a file that could not run,
 *   a project in which no test ran or was skipped with its reason
 */
export function summarise({ projects }: JestConfig, code: number, results: SuiteResult[]) {
  const sum = (some: SuiteResult[], kind: 'passed' | 'failed' | 'skipped') =>
    some.reduce((total, result) => total + result[kind], 0);
  const totals = projects.map(({ displayName: project }) => {
    const ran = results.filter((result) => result.project === project);
    const [passed, failed, skipped] = [sum(ran, 'passed'), sum(ran, 'failed'), sum(ran, 'skipped')];
    return { project, passed, failed, skipped };
  });
  const failed = sum(results, 'failed');
  const problems = [
    ...results
      .filter((result) => result.message && result.failed === 0)
      .map(({ project, file }) => `${file} of the suite "${project}" could not run`),
    ...totals
      .filter((total) => total.passed + total.failed + total.skipped === 0)
      .map(({ project }) => `the suite "${project}" ran no test`),
  ];
  if (code !== 0 && failed === 0 && problems.length === 0) {
    problems.push(`jest ended with code ${code}`);
  }
  return { totals, passed: sum(results, 'passed'), failed, problems };
}
