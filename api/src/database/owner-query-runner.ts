import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { type DataSource, QueryRunnerAlreadyReleasedError } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { type Companion, type Company, OwnedQuery, setOwner } from './owned-query.js';

/** They touch no row, and cannot fail by themselves: they wait for the next statement to go with. */
const DEFERRED = /^(START TRANSACTION|SAVEPOINT|RELEASE)/;
/** They touch no row either, and must get through where a statement has failed. */
const ENDING = /^(ROLLBACK|COMMIT)/;

/**
 * TypeORM on one pooled connection, every statement of which goes out in an owner's name: with each
 * statement, or with the first of a transaction for all of it.
 */
export class OwnerQueryRunner extends PostgresQueryRunner {
  /** What goes ahead of the next statement; undefined outside of a transaction. */
  private pending: Companion[] | undefined;
  /** Whether a statement has taken its transaction's COMMIT along. */
  private isCommitted = false;

  constructor(
    source: DataSource,
    readonly userId: string,
  ) {
    super(source.driver as PostgresDriver, 'master');
    Object.assign(this, { manager: source.createEntityManager(this) });
  }

  override async connect(): Promise<Pick<PoolClient, 'query'>> {
    const client = (await super.connect()) as PoolClient;
    const query = async (text: string, values?: unknown[]) => {
      if (DEFERRED.test(text)) return this.defer(text);
      if (ENDING.test(text)) return this.end(client, text);
      return this.send(client, { text, ...(values && { values }) });
    };
    return { query } as Pick<PoolClient, 'query'>;
  }

  /** Sends a statement past TypeORM, as pg takes it. */
  async ask(statement: QueryConfig): Promise<QueryResult> {
    if (this.isReleased) throw new QueryRunnerAlreadyReleasedError();
    return this.send((await super.connect()) as PoolClient, statement);
  }

  /** Sends the last statement of a transaction, and COMMIT right behind it. */
  async askLast(statement: QueryConfig): Promise<QueryResult> {
    if (!this.pending) return this.ask(statement);
    const client = (await super.connect()) as PoolClient;
    const result = await this.send(client, statement, [{ text: 'COMMIT' }]);
    this.isCommitted = true;
    return result;
  }

  /** Has a statement, which cannot fail, go ahead of the transaction's next one. */
  announce(companion: Companion): void {
    if (!this.pending) throw new Error('only a transaction has a next statement');
    this.pending.push(companion);
  }

  private defer(text: string): void {
    // The owner stands before any savepoint, which would take the setting back.
    this.pending ??= [{ text }, setOwner(this.userId)];
    if (!text.startsWith('START')) this.pending.push({ text });
  }

  private send(
    client: PoolClient,
    statement: QueryConfig,
    behind?: Companion[],
  ): Promise<QueryResult> {
    const company: Company = {
      ahead: this.pending ?? [setOwner(this.userId)],
      ...(behind && { behind }),
    };
    if (this.pending) this.pending = [];
    return new Promise((resolve, reject) => {
      client.query(
        new OwnedQuery(company, statement, (error, result) =>
          error ? reject(error) : resolve(result),
        ),
      );
    });
  }

  private async end(client: PoolClient, text: string): Promise<QueryResult | undefined> {
    const waiting = this.pending ?? [];
    const savepoint = /^ROLLBACK TO (SAVEPOINT .+)$/.exec(text)?.[1];
    this.pending = savepoint ? [] : undefined;
    // Nothing has been sent of what is taken back, or of what would be stored.
    const [first] = waiting;
    if (savepoint && waiting.at(-1)?.text === savepoint) {
      this.pending = waiting.slice(0, -1);
      return undefined;
    }
    if (first?.text.startsWith('START')) return undefined;
    if (text === 'COMMIT' && this.isCommitted) return undefined;
    // A savepoint that was released ends with its transaction.
    const result = await client.query(text);
    // PostgreSQL's answer where a statement had failed, however quietly that was taken.
    if (text === 'COMMIT' && result.command === 'ROLLBACK')
      throw new Error('nothing was stored: a statement of this transaction had failed');
    return result;
  }
}
