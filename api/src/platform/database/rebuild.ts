import type { EntityManager } from 'typeorm';

interface Derived {
  /** Files of schema/ whose functions computed the rows. */
  from: string[];
  /** As SQL spells them; row-level security must let their owner see every row. */
  tables: string[];
  statements: string[];
}

/** Stored rows that functions computed: they are computed anew where a function has changed. */
const DERIVED: Derived[] = [
  {
    from: ['functions/app.answer_with.sql', 'functions/app.task_answer.sql'],
    tables: ['app.task', 'app.task_label'],
    // No change of anybody's, and so not logged.
    statements: [
      'alter table app.task disable trigger user',
      'update app.task set answer = app.task_answer(task)',
      'alter table app.task enable trigger user',
    ],
  },
  {
    from: ['functions/app.fold.sql', 'functions/app.words.sql'],
    tables: ['app.task', 'app.task_word'],
    statements: [
      'delete from app.task_word',
      `insert into app.task_word (user_id, word, task_id)
       select user_id, word, id from app.task, app.words(title, description) word`,
    ],
  },
];

/**
 * Computes stored answers and the search index anew, where they come from a changed function.
 *
 * @param changed files of schema/ that the database had with another text
 */
export async function rebuildDerived(manager: EntityManager, changed: string[]): Promise<void> {
  for (const { from, tables, statements } of DERIVED) {
    if (!from.some((name) => changed.includes(name))) continue;
    // Forced, row-level security hides rows from the owner of the table, too.
    for (const table of tables) await force(manager, table, 'no force');
    for (const statement of statements) await manager.query(statement);
    for (const table of tables) await force(manager, table, 'force');
  }
}

const force = (manager: EntityManager, table: string, how: 'force' | 'no force') =>
  manager.query(`alter table ${table} ${how} row level security`);
