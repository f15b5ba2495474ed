import { randomUUID } from 'node:crypto';
import { compareClocks } from '@taskward/database';
import { getPool } from './database';

/** Milliseconds between two comparisons. */
const INTERVAL = 10_000;

/** Watches whether the API's clock and this one agree, and logs once where they do not. */
export function watchClock(): void {
  const instance = randomUUID();
  const ask = async <Row>(text: string, values: unknown[]) =>
    (await getPool().query(text, values)).rows as Row[];
  let known: string | null = null;

  async function compare(): Promise<void> {
    const before = known;
    known = await compareClocks(ask, { program: 'web', instance }).then(
      ({ difference }) => difference,
      () => before,
    );
    if (known !== null && before === null) console.warn(known);
    if (known === null && before !== null) console.info('the clocks agree again');
  }

  void compare();
  setInterval(() => void compare(), INTERVAL).unref();
}
