import { expect } from '@jest/globals';

/** Milliseconds. A guard against waiting for ever, not a promise: a busy machine takes its time. */
const TIMEOUT = 60_000;

/** Reads until it finds what is expected; fails with what it last found. */
export async function eventually<T>(
  read: () => Promise<T>,
  expected: T,
  timeout = TIMEOUT,
): Promise<void> {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await read();
    try {
      expect(found).toEqual(expected);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
}
