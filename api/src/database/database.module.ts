import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '../config/settings.js';
import { Announcements } from './announcements.js';
import { dataSourceOptions } from './data-source.js';
import { OwnerScope } from './owner-scope.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Settings],
      useFactory: ({ DATABASE_URL, DATABASE_POOL_MAX }: Settings) => ({
        ...dataSourceOptions(DATABASE_URL, DATABASE_POOL_MAX),
        retryAttempts: 3,
        retryDelay: 1_000,
      }),
    }),
  ],
  providers: [Announcements, OwnerScope],
  exports: [Announcements, OwnerScope],
})
export class DatabaseModule {}
