import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import type { Pool, QueryConfig, QueryResult } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { type Companion, OwnedQuery, setOwner, setOwnerInOrder } from './owned-query.js';
import { NoSuchOwnerError, OwnerMismatchError } from './owner.errors.js';
import { OwnerQueryRunner } from './owner-query-runner.js';

/**
 * The one way to owned rows. PostgreSQL hears with every statement whose rows it may show and take
 * (row-level security), for that statement's transaction alone: the next user of the connection
 * finds nothing set.
 */
@Injectable()
export class OwnerScope {
  private readonly open = new AsyncLocalStorage<OwnerQueryRunner>();

  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /**
   * For repositories: statements on behalf of an owner, each a transaction of its own unless they
   * run inside transaction(). One run inside another shares its connection: were each to take one,
   * as many requests as there are connections would wait for each other.
   *
   * @throws NoSuchOwnerError for an id that can own nothing; OwnerMismatchError inside somebody
   *   else's run
   */
  run<T>(userId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.with(userId, (runner) =>
      this.open.getStore()
        ? work(runner.manager)
        : this.open.run(runner, () => work(runner.manager)),
    );
  }

  /**
   * For repositories, where a statement is asked often: past TypeORM, as pg takes it.
   *
   * @returns rows as arrays of values, in the order of the columns
   * @throws as run() does; pg's own errors
   */
  async query<Row extends unknown[]>(userId: string, statement: Statement): Promise<Row[]> {
    const joined = this.joined(userId);
    const { rows } = await (joined?.ask(inArrays(statement)) ?? this.askAlone(userId, statement));
    return rows as unknown[] as Row[];
  }

  /**
   * As query(), for what is asked last inside transaction(): COMMIT leaves together with it, and
   * nothing may be asked after it.
   *
   * @throws as query() does; then nothing is stored
   */
  async queryLast<Row extends unknown[]>(userId: string, statement: Statement): Promise<Row[]> {
    const joined = this.joined(userId);
    if (!joined) return this.query(userId, statement);
    return (await joined.askLast(inArrays(statement))).rows as unknown[] as Row[];
  }

  /**
   * Inside transaction(): has a statement go ahead of the next one, which costs no round trip.
   *
   * @param companion nobody hears its result; where it fails, the next statement fails with its
   *   error and is not done
   * @throws Error outside of a transaction
   */
  announce(companion: Companion): void {
    const joined = this.open.getStore();
    if (!joined) throw new Error('only a transaction has a next statement');
    joined.announce(companion);
  }

  /**
   * For services: whatever repositories do for this owner during `work` happens as a whole or not
   * at all. Inside another transaction of the same owner it is a part of that one: who catches its
   * error and goes on stores what it has done (attempt() takes it back).
   *
   * @throws as run() does; Error when `work` went on after a failed statement
   */
  transaction<T>(userId: string, work: () => Promise<T>): Promise<T> {
    return this.run(userId, (manager) =>
      manager.queryRunner?.isTransactionActive ? work() : manager.transaction(work),
    );
  }

  /**
   * As transaction(), for an error that is caught inside another one: a savepoint there, which costs
   * two statements.
   *
   * @throws as transaction() does
   */
  attempt<T>(userId: string, work: () => Promise<T>): Promise<T> {
    return this.run(userId, (manager) => manager.transaction(work));
  }

  /** The run that this is inside of. */
  private joined(userId: string): OwnerQueryRunner | undefined {
    if (!isUUID(userId)) throw new NoSuchOwnerError();
    const joined = this.open.getStore();
    if (joined && joined.userId !== userId) throw new OwnerMismatchError();
    return joined;
  }

  /** Without a query runner, which would be a dear way to a connection for one statement. */
  private askAlone(userId: string, statement: Statement): Promise<QueryResult> {
    const pool = (this.source.driver as PostgresDriver).master as Pool;
    const owner = statement.inOrder ? setOwnerInOrder(userId) : setOwner(userId);
    const query = new OwnedQuery({ ahead: [owner] }, inArrays(statement));
    // pg's types know queries of one's own as streams alone.
    return pool.query(query) as unknown as Promise<QueryResult>;
  }

  private async with<T>(userId: string, work: (runner: OwnerQueryRunner) => Promise<T>) {
    const joined = this.joined(userId);
    if (joined) return work(joined);
    const runner = new OwnerQueryRunner(this.source, userId);
    try {
      return await work(runner);
    } finally {
      await runner.release();
    }
  }
}

const inArrays = ({ text, values, name }: Statement): QueryConfig =>
  ({ text, values, ...(name && { name }), rowMode: 'array' }) as QueryConfig;

/** A statement, and what stands for its parameters. */
export interface Statement {
  text: string;
  /** The owner first. */
  values: unknown[];
  /** For one of few texts that are sent often: PostgreSQL plans it once a connection. */
  name?: string;
  /** Whether an index has the rows in the order that is asked for; heard outside of transactions. */
  inOrder?: boolean;
}
