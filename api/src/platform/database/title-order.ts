/** What runs a statement: a connection of TypeORM's, or a migration's. */
interface Asker {
  query(text: string): Promise<unknown>;
}

const INDEX = 'app.task_by_title';

/**
 * Builds the index of titles anew where the order of letters has changed since it was built:
 * PostgreSQL has it from ICU, and another version of ICU may order otherwise. In an index that is
 * ordered by two versions at once pages would skip titles.
 */
export async function keepTitleOrder(source: Asker): Promise<void> {
  const [{ built, current }] = (await source.query(`
    select obj_description('${INDEX}'::regclass) as built,
      pg_collation_actual_version('pg_catalog."und-x-icu"'::regcollation) as current`)) as [
    { built: string; current: string },
  ];
  if (built === current) return;
  await source.query(`reindex index ${INDEX}`);
  await rememberTitleOrder(source);
}

/** Notes at the index which version of ICU's order it was built by. */
export async function rememberTitleOrder(source: Asker): Promise<void> {
  await source.query(`
    do $$ begin
      execute format('comment on index ${INDEX} is %L',
        pg_collation_actual_version('pg_catalog."und-x-icu"'::regcollation));
    end $$`);
}
