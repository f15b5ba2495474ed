// Jest's reporter for scripts/system/suite-results.ts: what each file said in each project. Jest's
// own report in JSON does not tell the projects of a file apart.
import { writeFileSync } from 'node:fs';

export default class SuiteReporter {
  /** @type {import('../../scripts/system/suite-results.js').SuiteResult[]} */
  results = [];

  /**
   * @param {unknown} _
   * @param {{ output: string }} options
   */
  constructor(_, { output }) {
    this.output = output;
  }

  /**
   * @param {{ path: string, context: { config: { displayName: { name: string } } } }} test
   * @param {import('@jest/test-result').TestResult} result
   */
  onTestResult(
    test,
    { numPassingTests, numFailingTests, numPendingTests, failureMessage, testResults },
  ) {
    this.results.push({
      project: test.context.config.displayName.name,
      file: test.path.split('/').at(-1) ?? '',
      passed: numPassingTests,
      failed: numFailingTests,
      skipped: numPendingTests,
      message: failureMessage ?? '',
      failures: testResults
        .filter(({ status }) => status === 'failed')
        .map(({ ancestorTitles, title, failureMessages }) => ({
          block: ancestorTitles[0] ?? '',
          test: title,
          message: failureMessages.join('\n'),
        })),
    });
  }

  onRunComplete() {
    writeFileSync(this.output, JSON.stringify(this.results));
  }
}
