import { expect } from '@jest/globals';

/** Milliseconds that the page gets to become as expected, unless a test says more. */
const PATIENCE = 5_000;

/** Reads until it finds what is expected; fails with what it last found. */
export async function eventually<T>(
  read: () => Promise<T>,
  expected: T,
  patience = PATIENCE,
): Promise<void> {
  const end = Date.now() + patience;
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
