import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { rebuildDerived } from './rebuild.js';

const FOLDER = new URL('schema/', import.meta.url);

/** In the order in which they need each other. */
const KINDS = ['functions', 'triggers', 'policies'];

const TABLE = `
  create table if not exists migration.definition (
    name     text not null primary key,
    checksum text not null
  )`;

interface Definition {
  /** The file, from folder schema on. */
  name: string;
  sql: string;
  /** SHA-256 of the file, in hexadecimal. */
  checksum: string;
}

/**
 * Executes each file of schema/ whose text is not the one that the database has. All of them must be
 * safe to repeat. A function of schemas app and trust that has no file any more is dropped, and rows
 * that a changed function computed are computed anew.
 *
 * Runs after the migrations, in one transaction.
 *
 * @returns the names of the files that were executed
 * @throws QueryFailedError where a file is wrong, or a dropped function is still in use
 */
export async function applyDefinitions(source: DataSource): Promise<string[]> {
  const definitions = await readDefinitions();
  return source.transaction(async (manager) => {
    await manager.query(TABLE);
    const known = await manager.query<Definition[]>(
      'select name, checksum from migration.definition',
    );
    const checksums = new Map(known.map(({ name, checksum }) => [name, checksum]));
    const changed = definitions.filter(({ name, checksum }) => checksums.get(name) !== checksum);
    // A function may call one that comes later.
    await manager.query('set local check_function_bodies = off');
    for (const { name, sql, checksum } of changed) {
      await manager.query(sql);
      await manager.query(
        `insert into migration.definition (name, checksum) values ($1, $2)
         on conflict (name) do update set checksum = excluded.checksum`,
        [name, checksum],
      );
    }
    await dropOthers(manager, definitions);
    const names = changed.map(({ name }) => name);
    await rebuildDerived(
      manager,
      names.filter((name) => checksums.has(name)),
    );
    return names;
  });
}

async function readDefinitions(): Promise<Definition[]> {
  const found: Definition[] = [];
  for (const kind of KINDS) {
    for (const file of (await readdir(new URL(kind, FOLDER))).sort()) {
      const name = `${kind}/${file}`;
      const sql = await readFile(new URL(name, FOLDER), 'utf8');
      found.push({ name, sql, checksum: createHash('sha256').update(sql).digest('hex') });
    }
  }
  return found;
}

/** Drops functions that have no file, and forgets files that are gone. */
async function dropOthers(manager: EntityManager, definitions: Definition[]): Promise<void> {
  const names = definitions.map(({ name }) => name);
  const others = await manager.query<{ signature: string }[]>(
    `select oid::regprocedure::text as signature from pg_proc
     where pronamespace::regnamespace::text in ('app', 'trust')
       and 'functions/' || pronamespace::regnamespace || '.' || proname || '.sql' <> all ($1)`,
    [names],
  );
  for (const { signature } of others) await manager.query(`drop function ${signature}`);
  await manager.query('delete from migration.definition where name <> all ($1)', [names]);
}
