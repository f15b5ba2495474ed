/**
 * Runs one step and says in words what is done and how long it took.
 *
 * @param describe what the person wants to know of the result; by default the result, if it is text
 */
export async function progress<T>(
  name: string,
  work: () => Promise<T>,
  describe: (result: T) => string | undefined = ownWords,
): Promise<T> {
  const started = performance.now();
  process.stdout.write(`  … ${name}\n`);
  const result = await work();
  const words = describe(result);
  process.stdout.write(`  ✓ ${name}${words ? `: ${words}` : ''} (${seconds(started)})\n`);
  return result;
}

const ownWords = (result: unknown) => (typeof result === 'string' ? result : undefined);

/** The time since `started`, a value of performance.now(), as "1.2 s". */
export const seconds = (started: number) =>
  `${((performance.now() - started) / 1000).toFixed(1)} s`;
