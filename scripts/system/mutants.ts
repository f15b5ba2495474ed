import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One part of the isolation, which can be taken out while the tests run: test/setup/taken-out.ts. */
export interface Mutant {
  name: string;
  file: string;
  /** What is replaced, as offsets into the source. */
  start: number;
  end: number;
  /** Source that is as before, but while this mutant is the one that is out. */
  replacement: string;
  /** Where the part is SQL: what of a statement is replaced on its way to PostgreSQL. */
  sql?: { part: string; replacement: string };
  /** The suite that must notice. */
  suite: string;
}

/**
 * What is taken out, and where: one mutant for each match. What stands in its place is SQL where
 * the part is, and else source in which $OUT says whether the part is out.
 */
interface Rule {
  name: string;
  files: string[];
  pattern: RegExp;
  replacement: { sql: string } | { source: string };
  suite: string;
}

const sources = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.posix.join(folder, file));

const WHOLE = 'isolation.spec.ts';
const ROWS = 'isolation-rows.spec.ts';
const POLICIES = sources('api/src/platform/database/schema/policies', '.sql');

const REPOSITORIES = sources('api/src', '.repository.ts');
const TRANSFER = 'api/src/features/transfer/';

const OWNER_IN_SQL = {
  pattern: /(?:\w+\.)?"user_id" = \$1/g,
  replacement: { sql: '$1::uuid is not null' },
};

const rules: Rule[] = [
  {
    name: 'the guard is not global',
    files: ['api/src/app.module.ts'],
    pattern: /(?<=provide: APP_GUARD, )useExisting: JwtAuthGuard(?= \},)/g,
    replacement: {
      source:
        'useFactory: (guard: object) => $OUT ? { canActivate: () => true } : guard, inject: [JwtAuthGuard]',
    },
    suite: WHOLE,
  },
  {
    name: 'the guard lets everybody in',
    files: ['libs/auth/src/jwt-auth.guard.ts'],
    pattern: /(?<=if \()isPublic\(this\.reflector, context\)(?=\) return true)/g,
    replacement: { source: '$OUT || isPublic(this.reflector, context)' },
    suite: WHOLE,
  },
  {
    name: 'the ownership interceptor is not global',
    files: ['api/src/app.module.ts'],
    pattern: /(?<=provide: APP_INTERCEPTOR, )useExisting: OwnershipInterceptor(?= \},)/g,
    replacement: {
      source:
        'useFactory: (interceptor: object) => $OUT ? { intercept: (_: unknown, next: { handle(): unknown }) => next.handle() } : interceptor, inject: [OwnershipInterceptor]',
    },
    suite: WHOLE,
  },
  {
    name: 'the ownership interceptor lets everybody on',
    files: ['libs/auth/src/ownership.interceptor.ts'],
    pattern: /throw new NotOwnerException\(\)/g,
    replacement: { source: 'if (!$OUT) throw new NotOwnerException()' },
    suite: WHOLE,
  },
  {
    name: 'row-level security is not enabled',
    files: POLICIES,
    pattern: /alter table app\.\w+ enable row level security/g,
    replacement: { sql: 'select 1' },
    suite: ROWS,
  },
  {
    name: 'row-level security is not forced',
    files: POLICIES,
    pattern: /alter table app\.\w+ force row level security/g,
    replacement: { sql: 'select 1' },
    suite: ROWS,
  },
  {
    name: 'the policy lets every row through',
    files: POLICIES,
    pattern: /user_id = nullif\(current_setting\('app\.user_id', true\), ''\)::uuid/g,
    replacement: { sql: 'true' },
    suite: ROWS,
  },
  {
    name: 'no owner filter',
    files: REPOSITORIES,
    pattern: /(?<=\{\s*)userId(?=,)/g,
    replacement: { source: '...($OUT ? {} : { userId })' },
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

function matches({ name: rule, files, pattern, replacement, suite }: Rule): Mutant[] {
  const found = files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return [...source.matchAll(pattern)].map(({ 0: text, index }) => {
      const name = `${rule} (${path.basename(file)}:${lineAt(source, index)}${methodAt(source, index)})`;
      const place = { name, file, start: index, end: index + text.length, suite };
      return file.endsWith('.sql')
        ? { ...place, ...inFile(source, text, replacement) }
        : { ...place, ...switched(name, text, pattern, replacement) };
    });
  });
  if (found.length === 0) throw new Error(`"${rule}" matches nothing; see scripts/system/mutants`);
  return found;
}

/** A file of SQL is sent to PostgreSQL as it is, and known by its whole text. */
function inFile(
  source: string,
  text: string,
  replacement: Rule['replacement'],
): Pick<Mutant, 'replacement' | 'sql'> {
  if (!('sql' in replacement)) throw new Error('a file of SQL is replaced by SQL');
  const part = source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return { replacement: text, sql: { part, replacement: source.replace(text, replacement.sql) } };
}

/** What stands in the source: an expression that looks, or SQL behind a comment to know it by. */
function switched(
  name: string,
  text: string,
  pattern: RegExp,
  replacement: Rule['replacement'],
): Pick<Mutant, 'replacement' | 'sql'> {
  if ('source' in replacement) {
    const out = `(globalThis.TAKEN_OUT === ${JSON.stringify(name)})`;
    return { replacement: replacement.source.replace('$OUT', out) };
  }
  const mark = `/*${name.replace(/\W/g, '_')}*/`;
  const part = mark.replace(/[/*]/g, '\\$&') + pattern.source;
  return { replacement: mark + text, sql: { part, replacement: replacement.sql } };
}

const lineAt = (source: string, offset: number): number =>
  source.slice(0, offset).split('\n').length;

/** The method that an offset lies in, as ": name"; empty outside of one. */
function methodAt(source: string, offset: number): string {
  const methods = [...source.slice(0, offset).matchAll(/^ {2}(?:private |async )*(\w+)[(<]/gm)];
  return methods.length ? `: ${methods.at(-1)![1]}` : '';
}
