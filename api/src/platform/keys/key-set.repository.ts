import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';

/** RFC 7517 section 5; public keys, as the verifier judged them. */
interface KeySet {
  keys: object[];
}

/** The last known good keys of the issuer, for an instance that starts while web is down. */
@Injectable()
export class KeySetRepository {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly settings: Settings,
  ) {}

  async load(): Promise<KeySet | null> {
    const [row] = await this.source.query<{ keys: KeySet }[]>(
      'select keys from trust.key_set where url = $1',
      [this.settings.jwksUrl],
    );
    return row?.keys ?? null;
  }

  async save(keys: KeySet): Promise<void> {
    await this.source.query(
      `insert into trust.key_set (url, keys) values ($1, $2)
        on conflict (url) do update set keys = excluded.keys, saved_at = now()`,
      [this.settings.jwksUrl, JSON.stringify(keys)],
    );
  }
}
