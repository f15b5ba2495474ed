import { afterAll, beforeAll, describe } from '@jest/globals';
import pg from 'pg';
import type { Mutant } from '../../scripts/system/mutants.js';

/** The parts of pg that put statements on the wire. */
interface Wire {
  query(text: string): void;
  parse(statement: { text: string; name?: string }): void;
}

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
        if (sql) putBack = rewrite(new RegExp(sql.part, 'g'), sql.replacement);
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

/** Rewrites statements on their way to PostgreSQL. @returns what ends it */
function rewrite(part: RegExp, replacement: string): () => void {
  const wire = (pg as unknown as { Connection: { prototype: Wire } }).Connection.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with their own `this`
  const { query, parse } = wire;
  const mutated = (text: string) => text.replace(part, () => replacement);
  wire.query = function (text) {
    query.call(this, mutated(text));
  };
  wire.parse = function (statement) {
    parse.call(this, { ...statement, text: mutated(statement.text) });
  };
  return () => Object.assign(wire, { query, parse });
}
