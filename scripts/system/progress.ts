/**
 * Runs one step and says in words what is done and how long it took.
 *
 * @param work its answer, if any, is what the person wants to know of the result
 */
export async function progress<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  process.stdout.write(`  … ${name}\n`);
  const result = await work();
  const words = typeof result === 'string' ? `: ${result}` : '';
  process.stdout.write(`  ✓ ${name}${words} (${seconds(started)})\n`);
  return result;
}

/** The time since `started`, a value of performance.now(), as "1.2 s". */
export const seconds = (started: number) =>
  `${((performance.now() - started) / 1000).toFixed(1)} s`;
