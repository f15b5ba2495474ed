import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { Client } from 'pg';
import { startTestDatabase } from '../test/setup/template-database.js';
import { breakingChanges, type OpenApi } from './openapi/breaking-changes.js';
import { buildDocumented } from './system/build.js';
import { dumpSchema } from './system/schema-dump.js';

/** The OpenAPI document, as it is committed. */
export const DOCUMENT = 'libs/api-client/openapi.json';

/** Schemas app and trust, as PostgreSQL has them after the migrations. */
export const SCHEMA = 'api/src/platform/database/schema.sql';

const HEADER = '// Generated from openapi.json by `npm run generate`; do not edit.\n\n';

/** The document as clients rely on it: the last one that broke none. */
export const PROMISE = 'libs/api-client/openapi.promised.json';

/**
 * npm run generate: writes the OpenAPI document and the client's types from the controllers, and
 * moves the promise along where no client breaks; with `--break`, also where one does. Writes the
 * database schema from the migrations.
 */
export async function main(args: string[]): Promise<void> {
  await buildDocumented();
  const changed = [
    ...(await writeGenerated(args.includes('--break'))),
    ...writeChanged({ [SCHEMA]: await readSchema() }),
  ];
  process.stdout.write(changed.length ? `written: ${changed.join(', ')}\n` : 'nothing changed\n');
}

/**
 * Writes what is out of date, as the built API says.
 *
 * @param mayBreak true: what breaks clients is promised from now on
 * @returns the names of those files
 */
export async function writeGenerated(mayBreak = false): Promise<string[]> {
  const document = readDocument();
  const types = HEADER + astToString(await openapiTS(document, { alphabetize: true }));
  const files = {
    [DOCUMENT]: document,
    'libs/api-client/src/schema.gen.ts': types,
    ...(mayBreak || brokenPromises(document).length === 0 ? { [PROMISE]: document } : {}),
  };
  return writeChanged(files);
}

/** @returns the names of the files whose content was another */
const writeChanged = (files: Record<string, string>): string[] =>
  Object.entries(files)
    .filter(([file, content]) => !existsSync(file) || readFileSync(file, 'utf8') !== content)
    .map(([file, content]) => {
      writeFileSync(file, content);
      return file;
    });

/** Migrates an empty database of its own. */
async function readSchema(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'taskward-schema-'));
  const database = await startTestDatabase(folder);
  const client = new Client({ connectionString: database.urls.admin });
  try {
    await client.connect();
    return await dumpSchema(client);
  } finally {
    await client.end();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What of the committed promise a document breaks, in words; nothing where none is committed. */
export function brokenPromises(document: string): string[] {
  if (!existsSync(PROMISE)) return [];
  const promise = JSON.parse(readFileSync(PROMISE, 'utf8')) as OpenApi;
  return breakingChanges(promise, JSON.parse(document) as OpenApi);
}

/** Asks the built API, which knows its types as the compiler wrote them down. */
function readDocument(): string {
  const script = path.resolve('api/dist/print-document.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  if (status !== 0) throw new Error(`the OpenAPI document cannot be built:\n${stderr}`);
  return stdout;
}
