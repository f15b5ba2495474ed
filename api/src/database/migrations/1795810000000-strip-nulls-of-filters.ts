import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutForce } from '../without-force.js';

/**
 * Filters could be saved with null for a parameter, which is as if it were left out, but which no
 * import takes. It goes from the log as well: an undo would put it back, or take the filter for
 * another than the one that it made.
 */
export class StripNullsOfFilters1795810000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.filter disable trigger user');
    await withoutForce(runner, 'app.filter', () =>
      runner.query(`
        update app.filter set query = jsonb_strip_nulls(query)
        where query <> jsonb_strip_nulls(query)`),
    );
    await runner.query('alter table app.filter enable trigger user');
    await withoutForce(runner, 'app.change_row', () =>
      runner.query(`
        update app.change_row set
          before = before || jsonb_strip_nulls(jsonb_build_object('query', before -> 'query')),
          after = after || jsonb_strip_nulls(jsonb_build_object('query', after -> 'query'))
        where place = 'filter'`),
    );
  }

  /** Nothing that could be told from what was left out. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
