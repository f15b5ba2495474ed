import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the programs compare the schema with what they know; they cannot read schema `migration`. */
export class TellAppliedMigrations1795900010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function trust.applied_migrations() returns setof text
        language sql stable security definer set search_path = '' as $$
      select name from migration.app_migration order by "timestamp";
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function trust.applied_migrations');
  }
}
