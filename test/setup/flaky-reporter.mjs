// Jest's reporter for tests that failed at first and passed at the second try. Each of them has a
// cause, which is a fault of the test or of what it tests.

export default class FlakyReporter {
  /** @type {string[]} */
  flaky = [];

  /**
   * @param {{ context: { config: { displayName: { name: string } } } }} test
   * @param {import('@jest/test-result').TestResult} result
   */
  onTestResult(test, { testResults }) {
    for (const { status, invocations = 1, fullName } of testResults) {
      if (status !== 'passed' || invocations < 2) continue;
      this.flaky.push(`${test.context.config.displayName.name}: ${fullName}`);
    }
  }

  onRunComplete() {
    for (const name of this.flaky) process.stdout.write(`flaky: ${name}\n`);
  }
}
