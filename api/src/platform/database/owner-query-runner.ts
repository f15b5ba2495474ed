import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { type DataSource, QueryRunnerAlreadyReleasedError } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { type Companion, type Company, OwnedQuery, setOwner } from './owned-query.js';

/** They touch no row, and cannot fail by themselves: they wait for the next statement to go with. */
const DEFERRED = /^(START TRANSACTION|SAVEPOINT|RELEASE)/;
/** They touch no row either, and must get through where a statement has failed. */
const ENDING = /^(ROLLBACK|COMMIT)/;

/** With each write; so they have names, and are parsed once a connection. */
const START: Companion = { name: 'start', text: 'START TRANSACTION' };
const COMMIT: Companion = { name: 'commit', text: 'COMMIT' };

const NO_SUCH_SAVEPOINT = '3B001';

/** An insert of TypeORM's is long, and has few forms; each is planned once a connection. */
const INSERTS = new Map<string, string>();
const MAX_INSERTS = 200;

function nameOf(text: string): string | undefined {
  if (!text.startsWith('INSERT')) return undefined;
  if (!INSERTS.has(text) && INSERTS.size < MAX_INSERTS) INSERTS.set(text, `insert-${INSERTS.size}`);
  return INSERTS.get(text);
}

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
      const name = nameOf(text);
      return this.send(client, { text, ...(name && { name }), ...(values && { values }) });
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
    const result = await this.send(client, statement, [COMMIT]);
    this.isCommitted = true;
    return result;
  }

  /** Has a statement go ahead of the transaction's next one, which fails where it does. */
  announce(companion: Companion): void {
    if (!this.pending) throw new Error('only a transaction has a next statement');
    this.pending.push(companion);
  }

  private defer(text: string): void {
    // The owner stands before any savepoint, which would take the setting back.
    this.pending ??= [START, setOwner(this.userId)];
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
    const result = await (savepoint ? rollBackTo(client, text) : client.query(text));
    // PostgreSQL's answer where a statement had failed, however quietly that was taken.
    if (text === 'COMMIT' && result?.command === 'ROLLBACK')
      throw new Error('nothing was stored: a statement of this transaction had failed');
    return result;
  }
}

/** Where what went ahead of a savepoint failed, there is none, and nothing but the whole ROLLBACK. */
async function rollBackTo(client: PoolClient, text: string): Promise<QueryResult | undefined> {
  try {
    return await client.query(text);
  } catch (error) {
    if ((error as { code?: string }).code === NO_SUCH_SAVEPOINT) return undefined;
    throw error;
  }
}
