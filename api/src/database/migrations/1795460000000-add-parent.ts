import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutForce } from '../without-force.js';

/**
 * Tasks below tasks. Triggers keep what must hold of a tree, since an undo (0033) writes old values
 * row by row and would know nothing of it; what it may not write is a conflict for it:
 *
 * - `task_depth`: at most five levels, which also refuses a circle;
 * - `task_below_trash`: nothing outside the trash stands below what lies in it;
 * - a task stands in the list of the one above it, and moves with it.
 */
export class AddParent1795460000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // PostgreSQL looks through the rows that there are.
    await withoutForce(runner, 'app.task', () =>
      runner.query(`
        alter table app.task
          add parent_id uuid,
          add constraint task_in_parent foreign key (user_id, parent_id)
            references app.task (user_id, id) on delete cascade`),
    );
    await runner.query(`
      create index task_of_parent on app.task (user_id, parent_id) where parent_id is not null`);
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop function app.follow_parent, app.check_tree, app.move_children cascade',
    );
    await runner.query('drop function app.task_tree');
    await runner.query('drop index app.task_of_parent');
    await runner.query('alter table app.task drop constraint task_in_parent, drop parent_id');
  }
}

const STATEMENTS = [
  // A task (level 0) and all below it; the bound ends a circle, which the trigger then refuses.
  `create function app.task_tree(owner uuid, root uuid) returns table (id uuid, level integer)
     language plpgsql stable as $$
   begin
     return query with recursive tree as (
       select t.id, 0 as level from app.task t where t.user_id = owner and t.id = root
       union all
       select t.id, tree.level + 1 from app.task t
         join tree on t.user_id = owner and t.parent_id = tree.id where tree.level < 6)
     select tree.id, tree.level from tree;
   end $$`,
  `create function app.follow_parent() returns trigger language plpgsql as $$
   begin
     -- Where there is no such task, the foreign key will say so.
     new.list_id := (select list_id from app.task
       where (user_id, id) = (new.user_id, new.parent_id));
     return new;
   end $$`,
  `create trigger follow_parent before insert or update on app.task
     for each row when (new.parent_id is not null) execute function app.follow_parent()`,
  `create function app.check_tree() returns trigger language plpgsql as $$
   declare
     levels integer;
     is_below_trash boolean;
   begin
     with recursive above as (
       select new.parent_id as id, 1 as level
       union all
       select t.parent_id, level + 1 from app.task t
         join above on (t.user_id, t.id) = (new.user_id, above.id)
         where t.parent_id is not null and level < 6)
     select (select max(level) from above where id is not null)
       + (select max(level) from app.task_tree(new.user_id, new.id)) + 1 into levels;
     if levels > 5 then
       raise exception 'more than five levels of tasks, or a circle'
         using errcode = 'check_violation', constraint = 'task_depth';
     end if;
     select exists (
       select from app.task child join app.task parent
         on (parent.user_id, parent.id) = (child.user_id, child.parent_id)
       where child.user_id = new.user_id and (child.id = new.id or child.parent_id = new.id)
         and child.deleted_at is null and parent.deleted_at is not null) into is_below_trash;
     if is_below_trash then
       raise exception 'a task outside the trash below one that lies in it'
         using errcode = 'check_violation', constraint = 'task_below_trash';
     end if;
     return null;
   end $$`,
  // After the whole statement, which may move a tree to the trash or back.
  `create trigger check_tree after insert or update of parent_id, deleted_at on app.task
     for each row when (new.parent_id is not null or new.deleted_at is not null)
     execute function app.check_tree()`,
  // Its name comes after log_row's, so that the log has the task before those below it.
  `create function app.move_children() returns trigger language plpgsql as $$
   begin
     update app.task set list_id = new.list_id, updated_at = now()
       where user_id = new.user_id and parent_id = new.id
         and list_id is distinct from new.list_id;
     return null;
   end $$`,
  `create trigger move_children after update on app.task
     for each row when (new.list_id is distinct from old.list_id)
     execute function app.move_children()`,
];
