import { readdirSync } from 'node:fs';

/** The parts of jest's JSON report that count. */
interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

/** Each suite with what its files' paths have in common. */
const SUITES = {
  unit: /\/(api|libs|web)\/.*\.spec\.ts$/,
  ...Object.fromEntries(
    readdirSync('test', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['setup', 'factories'].includes(entry.name))
      .map(({ name }) => [name, new RegExp(`/test/${name}/`)]),
  ),
};

/**
 * Counts what jest ran.
 *
 * @returns the totals, and in words what else is wrong: a file that could not run, a suite in
 *   which no test ran
 */
export function summarise(report: JestReport, exitCode: number) {
  const problems: string[] = [];
  for (const { name, status, assertionResults } of report.testResults) {
    if (status === 'failed' && assertionResults.every((result) => result.status !== 'failed')) {
      problems.push(`${name} could not run`);
    }
  }
  for (const [suite, pattern] of Object.entries(SUITES)) {
    const ran = report.testResults
      .filter(({ name }) => pattern.test(name) && (suite !== 'unit' || !name.includes('/test/')))
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'passed' || status === 'failed');
    if (ran.length === 0) problems.push(`the suite "${suite}" ran no test`);
  }
  if (exitCode !== 0 && report.numFailedTests === 0 && problems.length === 0) {
    problems.push(`jest ended with code ${exitCode}`);
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests, problems };
}
