// Jest's environment for scripts/mutate.ts: what is taken out is noticed by the first test that
// fails, and the others of that mutant are passed over.
import { TestEnvironment } from 'jest-environment-node';

/** @typedef {{ parent?: Block, name: string }} Block */

/** The outermost block that a test stands in, below the root. @type {(block: Block) => Block} */
const outermost = (block) => (block.parent?.parent ? outermost(block.parent) : block);

export default class FirstFailureEnvironment extends TestEnvironment {
  /** @type {Set<Block>} */
  noticed = new Set();

  /** @param {{ name: string, test: { parent: Block, errors: unknown[], mode: string } }} event */
  handleTestEvent({ name, test }) {
    if (name === 'test_start' && this.noticed.has(outermost(test.parent))) test.mode = 'skip';
    if (name === 'test_done' && test.errors.length > 0) this.noticed.add(outermost(test.parent));
  }
}
