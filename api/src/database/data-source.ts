import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { poolOptions } from '@taskward/database';
import { FilterEntity } from '../filters/filter.entity.js';
import { LabelEntity } from '../labels/label.entity.js';
import { ListEntity } from '../lists/list.entity.js';
import { TaskEntity } from '../tasks/task.entity.js';
import { TaskLabelEntity } from '../tasks/task-label.entity.js';
import { TaskWordEntity } from '../tasks/task-word.entity.js';
import { migrations } from './migrations/index.js';

/** Every table of schema `app`. */
const entities = [
  TaskEntity,
  ListEntity,
  LabelEntity,
  FilterEntity,
  TaskLabelEntity,
  TaskWordEntity,
];

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
 */
export function dataSourceOptions(url: string, poolMax = 10) {
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
