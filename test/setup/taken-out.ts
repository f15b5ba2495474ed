import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Mutant } from '../../scripts/system/mutants.js';
import { rewriteStatements } from './rewritten-statements.js';

declare global {
  /** The name of the mutant that is out now, for the sources that mutant-transform.mjs switched. */
  var TAKEN_OUT: string | undefined;
}

/**
 * Runs a suite as it is, and once more for each mutant while that is out; under its name.
 * test/setup/mutant-transform.mjs wraps a whole spec into this: what it imports is loaded once.
 */
export function eachTakenOut(unchanged: string, mutants: Mutant[], suite: () => void): void {
  describe(unchanged, suite);
  for (const { name, sql } of mutants) {
    describe(name, () => {
      let putBack: (() => void) | undefined;
      beforeAll(() => {
        globalThis.TAKEN_OUT = name;
        if (sql) {
          const part = new RegExp(sql.part, 'g');
          putBack = rewriteStatements((text) => text.replace(part, () => sql.replacement));
        }
      });
      suite();
      // Last, as hooks run in the order in which they stand.
      afterAll(() => {
        globalThis.TAKEN_OUT = undefined;
        putBack?.();
      });
    });
  }
}
