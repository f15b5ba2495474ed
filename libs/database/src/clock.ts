/** Seconds by which web's clock and the API's may differ without harm to any token. */
export const CLOCK_TOLERANCE = 5;

/** Asks one question of the database; how is the caller's business. */
export type Ask = <Row>(text: string, values: unknown[]) => Promise<Row[]>;

export interface ClockOwner {
  program: 'web' | 'api';
  /** A UUID of this process. */
  instance: string;
  /** Milliseconds since 1970 by this program's clock. Default Date.now. */
  now?: () => number;
}

/**
 * Compares this program's clock with the other program's. Neither asks the other: each writes down
 * how far it is ahead of the database's clock, which both can ask, and reads what the other wrote.
 *
 * @returns a sentence for the person who runs it, or null while the clocks agree
 */
export async function compareClocks(
  ask: Ask,
  { program, instance, now = Date.now }: ClockOwner,
): Promise<string | null> {
  const before = now();
  const [database] = await ask<{ ms: number }>(
    'select extract(epoch from clock_timestamp())::float8 * 1000 as ms',
    [],
  );
  const ahead = Math.round((before + now()) / 2 - database!.ms);
  const others = await ask<{ program: string; ahead_ms: number }>(
    'select program, ahead_ms from trust.compare_clocks($1, $2, $3)',
    // What an integer of PostgreSQL holds: 24 days.
    [program, instance, Math.max(-2e9, Math.min(2e9, ahead))],
  );
  const furthest = others
    .map((other) => ({ program: other.program, ms: ahead - other.ahead_ms }))
    .sort((a, b) => Math.abs(b.ms) - Math.abs(a.ms))[0];
  return furthest ? difference(program, furthest.program, furthest.ms) : null;
}

function difference(own: string, other: string, ms: number): string | null {
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds <= CLOCK_TOLERANCE) return null;
  return (
    `The clock of ${own} is ${seconds} s ${ms > 0 ? 'ahead of' : 'behind'} that of ${other}: ` +
    'tokens may be refused. Set both machines by NTP.'
  );
}
