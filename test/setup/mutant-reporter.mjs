// Jest's reporter for scripts/mutate.ts: which project's tests failed, in which file.
import { writeFileSync } from 'node:fs';

export default class MutantReporter {
  /** @type {{ mutant: string, file: string, failed: number, message: string }[]} */
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
   * @param {{ numFailingTests: number, failureMessage?: string | null }} result
   */
  onTestResult(test, { numFailingTests, failureMessage }) {
    this.results.push({
      mutant: test.context.config.displayName.name,
      file: test.path.split('/').at(-1) ?? '',
      failed: numFailingTests,
      message: failureMessage ?? '',
    });
  }

  onRunComplete() {
    writeFileSync(this.output, JSON.stringify(this.results));
  }
}
