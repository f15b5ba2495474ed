/**
 * Waits for a condition.
 *
 * @param holds asked again, 20 ms after each answer, until it says true
 * @param what is named where it has not come true in time
 * @param timeout milliseconds; a guard against waiting for ever, not a promise
 * @returns the milliseconds that it took
 */
export async function until(
  holds: () => Promise<boolean> | boolean,
  what = 'the condition',
  timeout = 60_000,
): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > timeout) throw new Error(`not in ${timeout} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - begun;
}
