import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Announces with each entry of a log, as its transaction commits, whose log has grown. What it says
 * by now is read from there (0036).
 */
export class AnnounceChanges1795490000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.announce_change() returns trigger language plpgsql as $$
      begin
        perform pg_notify('change', new.user_id::text);
        return null;
      end $$`);
    await runner.query(`
      create trigger announce_change after insert on app.change
        for each row execute function app.announce_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.announce_change() cascade');
  }
}
