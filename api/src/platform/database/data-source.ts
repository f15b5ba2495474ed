import pg from 'pg';
import type { Type } from '@nestjs/common';
import type { DataSourceOptions } from 'typeorm';
import { poolOptions } from '@taskward/database';
import { migrations } from './migrations/index.js';

const DATE: number = pg.types.builtins.DATE;

/** A date stays the text that it is: pg would make it midnight in this machine's zone. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: string) =>
  oid === DATE
    ? (text: string) => text
    : (pg.types.getTypeParser as (oid: number, format?: string) => unknown)(oid, format);

/**
 * TypeORM's options for the API and for its migrations.
 *
 * @param url a PostgreSQL connection URL with the login to use
 * @param entities none for migrations
 */
export function dataSourceOptions(url: string, poolMax: number, entities: Type[] = []) {
  return {
    type: 'postgres',
    url,
    poolSize: poolMax,
    applicationName: 'taskward-api',
    extra: { ...poolOptions(url, 'taskward-api', poolMax), types: { getTypeParser } },
    // Where TypeORM keeps its own books: out of reach of the logins that serve requests.
    schema: 'migration',
    entities,
    migrations,
    migrationsTableName: 'app_migration',
    synchronize: false,
    migrationsRun: false,
  } satisfies DataSourceOptions;
}
