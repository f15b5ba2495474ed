import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One part of the isolation, taken out. */
export interface Mutant {
  name: string;
  file: string;
  /** What is replaced, as offsets into the source. */
  start: number;
  end: number;
  replacement: string;
  /** The suite that must notice. */
  suite: string;
}

/** What is taken out, and where: one mutant for each match. */
interface Rule {
  name: string;
  files: string[];
  pattern: RegExp;
  replacement: string;
  suite: string;
}

const sources = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.posix.join(folder, file));

const WHOLE = 'isolation.spec.ts';
const ROWS = 'isolation-rows.spec.ts';
const MIGRATIONS = sources('api/src/database/migrations', '.ts');

const REPOSITORIES = sources('api/src', '.repository.ts');
const TRANSFER = 'api/src/transfer/';

const OWNER_IN_SQL = {
  pattern: /(?:\w\.)?"user_id" = \$1/g,
  replacement: '$1::uuid is not null',
};

const rules: Rule[] = [
  {
    name: 'the guard is not global',
    files: ['api/src/app.module.ts'],
    pattern: /\{ provide: APP_GUARD, useExisting: JwtAuthGuard \},/g,
    replacement: '',
    suite: WHOLE,
  },
  {
    name: 'the guard lets everybody in',
    files: ['libs/auth/src/jwt-auth.guard.ts'],
    pattern: /if \(isPublic\(this\.reflector, context\)\) (?=return true)/g,
    replacement: '',
    suite: WHOLE,
  },
  {
    name: 'the ownership interceptor is not global',
    files: ['api/src/app.module.ts'],
    pattern: /\{ provide: APP_INTERCEPTOR, useExisting: OwnershipInterceptor \},/g,
    replacement: '',
    suite: WHOLE,
  },
  {
    name: 'the ownership interceptor lets everybody on',
    files: ['libs/auth/src/ownership.interceptor.ts'],
    pattern: /throw new NotOwnerException\(\)/g,
    replacement: '{}',
    suite: WHOLE,
  },
  {
    name: 'row-level security is not enabled',
    files: MIGRATIONS,
    pattern: /alter table app\.[\w${}]+ enable row level security/g,
    replacement: 'select 1',
    suite: ROWS,
  },
  {
    name: 'row-level security is not forced',
    files: MIGRATIONS,
    pattern: /alter table app\.[\w${}]+ force row level security/g,
    replacement: 'select 1',
    suite: ROWS,
  },
  {
    name: 'the policy lets every row through',
    files: MIGRATIONS,
    pattern: /user_id = nullif\(current_setting\('app\.user_id', true\), ''\)::uuid/g,
    replacement: 'true',
    suite: ROWS,
  },
  {
    name: 'no owner filter',
    files: REPOSITORIES,
    pattern: /(?<=\{\s*)userId,\s*/g,
    replacement: '',
    suite: 'isolation-repository.spec.ts',
  },
  {
    name: 'no owner filter in SQL',
    files: REPOSITORIES.filter((file) => !file.startsWith(TRANSFER)),
    ...OWNER_IN_SQL,
    suite: 'isolation-log.spec.ts',
  },
  {
    name: 'no owner filter in SQL',
    files: REPOSITORIES.filter((file) => file.startsWith(TRANSFER)),
    ...OWNER_IN_SQL,
    suite: 'isolation-transfer.spec.ts',
  },
];

/**
 * Every part of the isolation that can be taken out, by the text of the sources.
 *
 * @throws Error for a rule that matches nothing any more
 */
export const findMutants = (): Mutant[] => rules.flatMap(matches);

function matches({ name, files, pattern, replacement, suite }: Rule): Mutant[] {
  const found = files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return [...source.matchAll(pattern)].map(({ 0: text, index }) => ({
      name: `${name} (${path.basename(file)}:${lineAt(source, index)}${methodAt(source, index)})`,
      file,
      start: index,
      end: index + text.length,
      replacement,
      suite,
    }));
  });
  if (found.length === 0) throw new Error(`"${name}" matches nothing; see scripts/system/mutants`);
  return found;
}

const lineAt = (source: string, offset: number): number =>
  source.slice(0, offset).split('\n').length;

/** The method that an offset lies in, as ": name"; empty outside of one. */
function methodAt(source: string, offset: number): string {
  const methods = [...source.slice(0, offset).matchAll(/^ {2}(?:private |async )*(\w+)[(<]/gm)];
  return methods.length ? `: ${methods.at(-1)![1]}` : '';
}
