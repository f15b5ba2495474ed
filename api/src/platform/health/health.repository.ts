import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

@Injectable()
export class HealthRepository {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** Throws unless the database answers and holds our tables. */
  async ping(): Promise<void> {
    await this.source.query('select from app.task limit 0');
  }
}
