import { databaseOf } from '@taskward/database';
import type { TestDatabase } from './clone-database.js';

/** The clock that the statements of one program count by. */
export interface HeldClock {
  /** Moves it. @param to an SQL expression of type timestamptz, in which `now()` is the held moment */
  move(to: string): Promise<void>;
}

const PATH = 'held, pg_catalog, public';

/**
 * Holds `now()` for statements that web sends, so that no pause passes while a slow machine works.
 * Call it before web connects: its connections then find `held.now()` before PostgreSQL's own.
 * Defaults of columns keep the real clock, since they were resolved when their tables were created.
 */
export async function holdWebClock(database: TestDatabase): Promise<HeldClock> {
  const web = new URL(database.urls.web).username;
  await database.sql(`
    create schema held;
    create table held.moment as select now() as at;
    create function held.now() returns timestamptz stable language sql
      as 'select at from held.moment';
    grant usage on schema held to ${web};
    grant select on held.moment to ${web};
    alter role ${web} in database ${databaseOf(database.urls.admin)} set search_path = ${PATH}`);
  return {
    async move(to) {
      await database.sql(
        `set search_path = ${PATH}; update held.moment set at = ${to}; reset search_path`,
      );
    },
  };
}

/** A flag for Node: Date.now() of the program stays where it was when the program began. */
export const HELD_DATE = `--import=data:text/javascript,${encodeURIComponent(
  'const at = Date.now(); Date.now = () => at;',
)}`;
