import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Announcements } from '../database/announcements.js';
import { askPromptly } from '../database/ask-promptly.js';
import type { Revocation } from './revocation-list.js';

/** What one reading says, and where the next one goes on. */
export interface Reading {
  revocations: Revocation[];
  /** Everything below this transaction id has been seen (`pg_snapshot_xmin`). */
  horizon: string;
}

interface Row {
  session_id: string | null;
  remaining: number;
  horizon: string;
}

const READ = `
  select session_id, horizon,
    extract(epoch from revoked_at + make_interval(secs => $2) - now())::float8 * 1000 as remaining
  from (select pg_snapshot_xmin(pg_current_snapshot())::text as horizon) as reading
  left join trust.revocation
    on xid >= $1::xid8 and revoked_at > now() - make_interval(secs => $2)`;

/** Not of any one person: sessions that have ended, as web's transactions wrote them down. */
@Injectable()
export class RevocationsRepository {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly announcements: Announcements,
  ) {}

  /**
   * Reads what has been committed since `horizon`.
   *
   * @param horizon of the reading before; '0' for all
   * @param life seconds after which a session's tokens have all expired
   */
  async since(horizon: string, life: number): Promise<Reading> {
    const rows = await askPromptly<Row>(this.announcements, this.source, READ, [horizon, life]);
    return {
      horizon: rows[0]!.horizon,
      revocations: rows.flatMap(({ session_id, remaining }) =>
        session_id === null ? [] : [{ sessionId: session_id, remaining }],
      ),
    };
  }

  /** @param life seconds, as above: what is older says nothing of any token */
  async forget(life: number): Promise<void> {
    await this.source.query(
      'delete from trust.revocation where revoked_at < now() - make_interval(secs => $1)',
      [life],
    );
  }
}
