import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { clientClass, SILENCE_MS } from '@taskward/database';
import { Settings } from '../config/settings.js';
import { Announcements } from './announcements.js';
import { dataSourceOptions } from './data-source.js';
import { OwnerScope } from './owner-scope.js';
import { SchemaCheck } from './schema-check.js';

/** Milliseconds to wait for a free connection, and for an answer: then it is a 503, never a hang. */
const TIMEOUTS = {
  connectionTimeoutMillis: 3_000,
  statement_timeout: 5_000,
  Client: clientClass(SILENCE_MS),
};

@Global()
@Module({
  providers: [Announcements, OwnerScope, SchemaCheck],
  exports: [Announcements, OwnerScope],
})
export class DatabaseModule {
  /** @param entities every table that repositories read and write by TypeORM */
  static forRoot(entities: Type[]): DynamicModule {
    const typeOrm = TypeOrmModule.forRootAsync({
      inject: [Settings],
      useFactory: ({ DATABASE_URL, DATABASE_POOL_MAX }: Settings) => {
        const options = dataSourceOptions(DATABASE_URL, DATABASE_POOL_MAX, entities);
        return {
          ...options,
          extra: { ...options.extra, ...TIMEOUTS },
          retryAttempts: 3,
          retryDelay: 1_000,
        };
      },
    });
    return { module: DatabaseModule, imports: [typeOrm] };
  }
}
