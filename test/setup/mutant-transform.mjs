// Jest's transform for scripts/mutate.ts: as everywhere, but one place of one file is replaced
// before the source is compiled. Nothing on disk changes.
import { createTransformer as createSwcTransformer } from '@swc/jest';

/** @param {{ swc: object, mutant: { file: string, start: number, end: number, replacement: string } }} options */
function createTransformer({ swc, mutant }) {
  const compiler = createSwcTransformer(swc);
  const { file, start, end, replacement } = mutant;
  /** @type {(source: string, path: string) => string} */
  const mutated = (source, path) =>
    path.endsWith(`/${file}`) ? source.slice(0, start) + replacement + source.slice(end) : source;
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

export default { createTransformer };
