// Jest's order of suites: first those that start whole systems, so that no long one is left to run
// alone at the end. Jest knows by itself how long each took, but not on a machine that is new.
import Sequencer from '@jest/test-sequencer';

const FOLDERS = ['system', 'web', 'api'];

/** @type {(test: import('@jest/test-result').Test) => number} */
const rank = ({ path: file }) => {
  const [, folder = ''] = /\/test\/(\w+)\/[^/]+$/.exec(file) ?? [];
  return FOLDERS.includes(folder) ? FOLDERS.indexOf(folder) : FOLDERS.length;
};

export default class LongestFirstSequencer extends Sequencer {
  /**
   * @override
   * @param {import('@jest/test-result').Test[]} tests
   */
  async sort(tests) {
    return (await super.sort(tests)).sort((a, b) => rank(a) - rank(b));
  }
}
