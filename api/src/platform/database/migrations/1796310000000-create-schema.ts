import { readFile } from 'node:fs/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rememberTitleOrder } from '../title-order.js';

const TABLES = new URL('1796310000000-create-schema.sql', import.meta.url);

/**
 * Creates the tables and indexes of schemas app and trust. What was before it, and how a database of
 * then is carried over: ../former-migrations.ts.
 */
export class CreateSchema1796310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(TABLES, 'utf8'));
    await rememberTitleOrder(runner);
  }

  /** Functions go as well: some have a row of a table as parameter. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dropAll('table', "pg_class where relkind = 'r' and relnamespace"));
    await runner.query(dropAll('function', 'pg_proc where pronamespace'));
  }
}

const dropAll = (kind: 'table' | 'function', catalogue: string) => `
  do $$
  declare found ${kind === 'table' ? 'regclass' : 'regprocedure'};
  begin
    for found in select oid from ${catalogue}::regnamespace::text in ('app', 'trust') loop
      execute format('drop ${kind} %s cascade', found);
    end loop;
  end $$`;
