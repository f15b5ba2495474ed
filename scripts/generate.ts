import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { buildDocumented } from './system/build.js';

/** The OpenAPI document, as it is committed. */
export const DOCUMENT = 'libs/api-client/openapi.json';

const HEADER = '// Generated from openapi.json by `npm run generate`; do not edit.\n\n';

/** npm run generate: writes the OpenAPI document and the client's types from the controllers. */
export async function main(): Promise<void> {
  const changed = await writeGenerated();
  process.stdout.write(changed.length ? `written: ${changed.join(', ')}\n` : 'nothing changed\n');
}

/** Writes what is out of date; returns the names of those files. */
export async function writeGenerated(): Promise<string[]> {
  await buildDocumented();
  const document = readDocument();
  const types = HEADER + astToString(await openapiTS(document, { alphabetize: true }));
  const files = {
    [DOCUMENT]: document,
    'libs/api-client/src/schema.gen.ts': types,
  };
  return Object.entries(files)
    .filter(([file, content]) => !existsSync(file) || readFileSync(file, 'utf8') !== content)
    .map(([file, content]) => {
      writeFileSync(file, content);
      return file;
    });
}

/** Asks the built API, which knows its types as the compiler wrote them down. */
function readDocument(): string {
  const script = path.resolve('api/dist/openapi/print.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  if (status !== 0) throw new Error(`the OpenAPI document cannot be built:\n${stderr}`);
  return stdout;
}
