import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ClockComparison, compareClocks } from '@taskward/database';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** Where web and API tell each other what time it is. */
@Injectable()
export class ClockRepository {
  private readonly instance = randomUUID();

  constructor(@InjectDataSource() private readonly source: DataSource) {}

  compare(): Promise<ClockComparison> {
    return compareClocks((text, values) => this.source.query(text, values), {
      program: 'api',
      instance: this.instance,
    });
  }
}
