import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Announcements } from '../../platform/database/announcements.js';
import { askPromptly } from '../../platform/database/ask-promptly.js';

// In one order, and the sweep, which PostgreSQL does last, waits for no row: instances that do this
// at once do not wait for each other in a circle.
const REGISTER = `
  with swept as (
    delete from trust.listener where user_id in (
      select user_id from trust.listener
      where until < now() and user_id <> all ($1) for update skip locked))
  insert into trust.listener (user_id, until)
    select user_id, now() + make_interval(secs => $2) from unnest($1::uuid[]) user_id order by 1
  on conflict (user_id) do update set until = excluded.until`;

// Whoever adds to a log holds this lock until it commits.
const WRITERS = `
  select distinct virtualtransaction as writer from pg_locks
  where relation = 'app.change'::regclass and mode = 'RowExclusiveLock'
    and database = (select oid from pg_database where datname = current_database())`;

/** Of whom changes are announced. Not of any one person: an instance speaks for all its streams. */
@Injectable()
export class ListenersRepository {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly announcements: Announcements,
  ) {}

  /** Has these people's changes announced by whoever begins to write from now on. @param life seconds */
  async register(userIds: string[], life: number): Promise<void> {
    await askPromptly(this.announcements, this.source, REGISTER, [userIds, life]);
  }

  /** The transactions that are writing just now, by names that none after them has. */
  async writers(): Promise<string[]> {
    const rows = await askPromptly<{ writer: string }>(
      this.announcements,
      this.source,
      WRITERS,
      [],
    );
    return rows.map(({ writer }) => writer);
  }
}
