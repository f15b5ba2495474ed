import type { QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import type { Announcements } from './announcements.js';

/**
 * Asks a short question of no one person's rows: over the listening connection while there is one,
 * which waits a second at most and for no other question, and over the pool otherwise.
 *
 * @throws pg's errors; Error when the connection is lost
 */
export const askPromptly = <Row extends QueryResultRow>(
  announcements: Announcements,
  source: DataSource,
  text: string,
  values: unknown[],
): Promise<Row[]> =>
  announcements.hearing
    ? announcements.query<Row>(text, values)
    : source.query<Row[]>(text, values);
