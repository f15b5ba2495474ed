import type { PoolClient, QueryResult } from 'pg';
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
        : ask(client, this.userId, text, values);
    return { query } as Pick<PoolClient, 'query'>;
  }
}

const ask = (client: PoolClient, userId: string, text: string, values?: unknown[]) =>
  new Promise<QueryResult>((resolve, reject) => {
    client.query(
      new OwnedQuery(userId, text, values, (error, result) =>
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
