/** Seconds by which web's clock and the API's may differ without harm to any token. */
export const CLOCK_TOLERANCE = 5;

/**
 * Seconds by which the API may differ from every instance of web and still serve: beyond, it refuses
 * tokens for a good part of their life, which is five minutes unless it is set.
 */
const SERVING_TOLERANCE = 60;

/** How this program's clock compares with those of the other program's instances. */
export interface ClockComparison {
  /** A sentence for the person who runs it about the largest difference, or null while it is harmless. */
  difference: string | null;
  /** False where the difference from each other instance is more than a minute. */
  canServe: boolean;
}

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
 * @throws what `ask` throws
 */
export async function compareClocks(
  ask: Ask,
  { program, instance, now = Date.now }: ClockOwner,
): Promise<ClockComparison> {
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
  const differences = others
    .map((other) => ({ program: other.program, ms: ahead - other.ahead_ms }))
    .sort((a, b) => Math.abs(b.ms) - Math.abs(a.ms));
  const [furthest, nearest] = [differences[0], differences.at(-1)];
  return {
    difference: furthest ? describe(program, furthest.program, furthest.ms) : null,
    canServe: !nearest || Math.abs(nearest.ms) <= SERVING_TOLERANCE * 1000,
  };
}

function describe(own: string, other: string, ms: number): string | null {
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds <= CLOCK_TOLERANCE) return null;
  return (
    `The clock of ${own} is ${seconds} s ${ms > 0 ? 'ahead of' : 'behind'} that of ${other}: ` +
    'tokens may be refused. Set both machines by NTP.'
  );
}
