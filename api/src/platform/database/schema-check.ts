import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { assertKnownSchema } from './known-schema.js';

/** Ends the start of an API that is older than the schema. */
@Injectable()
export class SchemaCheck implements OnModuleInit {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  async onModuleInit(): Promise<void> {
    const rows = await this.source.query<{ name: string }[]>(
      'select name from trust.applied_migrations() name',
    );
    assertKnownSchema(rows.map(({ name }) => name));
  }
}
