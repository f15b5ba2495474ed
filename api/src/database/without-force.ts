import type { QueryRunner } from 'typeorm';

/**
 * Lets a migration see the rows of a table that is under row-level security: not forced, the lock
 * does not bind the table's owner. Afterwards the table is forced again if it was before.
 *
 * @param table with its schema, as SQL spells it
 */
export async function withoutForce(
  runner: QueryRunner,
  table: string,
  work: () => Promise<unknown>,
): Promise<void> {
  const [{ forced }] = (await runner.query(
    `select relforcerowsecurity as forced from pg_class where oid = '${table}'::regclass`,
  )) as [{ forced: boolean }];
  await runner.query(`alter table ${table} no force row level security`);
  await work();
  if (forced) await runner.query(`alter table ${table} force row level security`);
}
