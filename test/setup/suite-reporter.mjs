// Jest's reporter for scripts/system/suite-results.ts: what each file said in each project. Jest's
// own report in JSON does not tell the projects of a file apart.
import { writeFileSync } from 'node:fs';

export default class SuiteReporter {
  /** @type {{ project: string, file: string, passed: number, failed: number, message: string }[]} */
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
   * @param {{ numPassingTests: number, numFailingTests: number, failureMessage?: string | null }} result
   */
  onTestResult(test, { numPassingTests, numFailingTests, failureMessage }) {
    this.results.push({
      project: test.context.config.displayName.name,
      file: test.path.split('/').at(-1) ?? '',
      passed: numPassingTests,
      failed: numFailingTests,
      message: failureMessage ?? '',
    });
  }

  onRunComplete() {
    writeFileSync(this.output, JSON.stringify(this.results));
  }
}
