import { Client } from 'pg';
import { dumpSchema } from '../../scripts/system/schema-dump.js';
import type { TestDatabase } from './clone-database.js';

/** Schemas app and trust as SQL; see dumpSchema(). */
export async function dumpOf({ urls }: TestDatabase): Promise<string> {
  const client = new Client({ connectionString: urls.admin });
  await client.connect();
  try {
    return await dumpSchema(client);
  } finally {
    await client.end();
  }
}
