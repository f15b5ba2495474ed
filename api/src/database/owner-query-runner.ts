import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { OwnedQuery } from './owned-query.js';

/** They touch no row, and must get through where a statement has failed. */
const TRANSACTION_CONTROL = /^(START TRANSACTION|SAVEPOINT|RELEASE|ROLLBACK|COMMIT)/;

/** TypeORM on one pooled connection, every statement of which goes out in an owner's name. */
export class OwnerQueryRunner extends PostgresQueryRunner {
  constructor(
    source: DataSource,
    readonly userId: string,
  ) {
    super(source.driver as PostgresDriver, 'master');
    Object.assign(this, { manager: source.createEntityManager(this) });
  }

  override async connect(): Promise<Pick<PoolClient, 'query'>> {
    const client = (await super.connect()) as PoolClient;
    const query = (text: string, values?: unknown[]) =>
      TRANSACTION_CONTROL.test(text)
        ? control(client, text)
        : ask(client, this.userId, { text, ...(values && { values }) });
    return { query } as Pick<PoolClient, 'query'>;
  }

  /** Sends a statement past TypeORM, as pg takes it. */
  async ask(statement: QueryConfig): Promise<QueryResult> {
    return ask((await super.connect()) as PoolClient, this.userId, statement);
  }
}

const ask = (client: PoolClient, userId: string, statement: QueryConfig) =>
  new Promise<QueryResult>((resolve, reject) => {
    client.query(
      new OwnedQuery(userId, statement, (error, result) =>
        error ? reject(error) : resolve(result),
      ),
    );
  });

async function control(client: PoolClient, text: string): Promise<QueryResult> {
  const result = await client.query(text);
  // PostgreSQL's answer where a statement had failed, however quietly that was taken.
  if (text === 'COMMIT' && result.command === 'ROLLBACK')
    throw new Error('nothing was stored: a statement of this transaction had failed');

  return result;
}
