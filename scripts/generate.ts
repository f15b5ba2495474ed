import { mkdir, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { buildDocumented } from './system/build.js';

const HEADER = '// Generated from openapi.json by `npm run generate`; do not edit.\n\n';

/** npm run generate: writes the OpenAPI document and the client's types from the controllers. */
export async function main(): Promise<void> {
  await buildDocumented();
  const document = readDocument();
  await mkdir('libs/api-client/src', { recursive: true });
  await writeFile('libs/api-client/openapi.json', document);
  const types = astToString(await openapiTS(document, { alphabetize: true }));
  await writeFile('libs/api-client/src/schema.gen.ts', HEADER + types);
}

/** Asks the built API, which knows its types as the compiler wrote them down. */
function readDocument(): string {
  const script = path.resolve('api/dist/openapi/print.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the OpenAPI document cannot be built:\n${stderr}`);
  return stdout;
}
