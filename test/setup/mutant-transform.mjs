// Jest's transform for scripts/mutate.ts: as everywhere, but parts of the sources get a switch, and
// the suite runs once for each. Nothing on disk changes.
import { createTransformer as createSwcTransformer } from '@swc/jest';

/** @typedef {{ file: string, start: number, end: number, replacement: string }} Mutant */

/** @param {{ swc: object, unchanged: string, suite: string, mutants: Mutant[] }} options */
function createTransformer({ swc, unchanged, suite, mutants }) {
  const compiler = createSwcTransformer(swc);
  /** @type {(source: string, path: string) => string} */
  const switched = (source, path) =>
    mutants
      .filter(({ file }) => path.endsWith(`/${file}`))
      .sort((a, b) => b.start - a.start)
      .reduce((text, { start, end, replacement }) => splice(text, start, end, replacement), source);
  /** @type {(source: string) => string} */
  const repeated = (source) => {
    const head = source.indexOf(';\n', source.lastIndexOf('\nimport ')) + 2;
    const names = `${JSON.stringify(unchanged)}, ${JSON.stringify(mutants)}`;
    return `import { eachTakenOut } from '../setup/taken-out.js';
      ${source.slice(0, head)} eachTakenOut(${names}, () => { ${source.slice(head)} });`;
  };
  /** @type {(source: string, path: string) => string} */
  const mutated = (source, path) =>
    path.endsWith(`/${suite}`) ? repeated(source) : switched(source, path);
  return {
    ...compiler,
    /** @type {(source: string, path: string, options: never) => unknown} */
    process: (source, path, options) => compiler.process?.(mutated(source, path), path, options),
    /** @type {(source: string, path: string, options: never) => unknown} */
    processAsync: (source, path, options) =>
      compiler.processAsync?.(mutated(source, path), path, options),
    /** @type {(source: string, path: string, options: never) => string | undefined} */
    getCacheKey: (source, path, options) =>
      compiler.getCacheKey?.(mutated(source, path), path, options),
  };
}

/** @type {(text: string, start: number, end: number, replacement: string) => string} */
const splice = (text, start, end, replacement) =>
  text.slice(0, start) + replacement + text.slice(end);

export default { createTransformer };
