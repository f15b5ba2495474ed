import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Document, Ruleset, Spectral } from '@stoplight/spectral-core';
import { Json } from '@stoplight/spectral-parsers/dist/json.js';
import { REDOCLY_CONFIG, SPECTRAL_RULESET } from './lint-rules.js';

/** Where the rules are from: what a pointer in them refers to is looked for beside it. */
const RULES = path.resolve('lint-rules.ts');

/** @throws Error with every finding of Spectral or Redocly in the document, warnings as well */
export async function lintDocument(file: string): Promise<void> {
  const source = readFileSync(file, 'utf8');
  const findings = [...(await bySpectral(source, file)), ...(await byRedocly(source, file))];
  if (findings.length > 0) throw new Error(findings.map((line) => `    ${line}`).join('\n'));
}

async function bySpectral(source: string, file: string): Promise<string[]> {
  const spectral = new Spectral();
  spectral.setRuleset(new Ruleset(SPECTRAL_RULESET, { source: RULES }));
  const found = await spectral.run(new Document(source, Json, path.resolve(file)));
  return found.map(({ code, path, message }) => `${code} at ${path.join('.')}: ${message}`);
}

async function byRedocly(source: string, absoluteRef: string): Promise<string[]> {
  const config = await createConfig(REDOCLY_CONFIG);
  const found = await lintFromString({ source, absoluteRef, config });
  return found.map(
    ({ ruleId, location, message }) => `${ruleId} at ${location[0]?.pointer ?? ''}: ${message}`,
  );
}
