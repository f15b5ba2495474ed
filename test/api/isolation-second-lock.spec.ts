import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OwnershipInterceptor } from '@taskward/auth';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startApi, type TestApi } from '../setup/api.js';
import {
  attemptsOn,
  type Cast,
  foreignRows,
  makeCast,
  nameOf,
  resetBob,
  SECRET,
  send,
} from '../setup/attempts.js';
import { readOperations } from '../setup/operations.js';
import { rewriteStatements } from '../setup/rewritten-statements.js';
import { exportOf, postImport } from '../setup/transfers.js';

/** An Idempotency-Key that Ann has used, and Bob uses. */
const KEY = 'shared';

/** Where statements are written. */
const SOURCES = ['api/src/features', 'api/src/record'];

/** An owner filter, as TypeORM writes it or a repository; the parameter keeps its place. */
const OWNER_FILTER = /(?:"?\w+"?\.)?"?user_id"? = (\$\d+)/g;

/** Every owner filter that stands in the sources, with the text of its statement around it. */
function filtersInSources(): { file: string; sql: string }[] {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .map((file) => path.join(folder, file)),
  );
  return files.flatMap((file) =>
    // What stands between two quotes, backticks or insertions is in the statement as it is.
    readFileSync(file, 'utf8')
      .split(/[`']|\$\{[^}]*\}/)
      .filter((text) => new RegExp(OWNER_FILTER).test(text))
      .map((text) => ({ file, sql: text.replace(/\s+/g, ' ').trim() })),
  );
}

describe('without the ownership interceptor and without one owner filter', () => {
  let api: TestApi;
  let cast: Cast;
  let untouched: string[];
  /** Statements whose owner filters were taken out. */
  const opened = new Set<string>();
  let putBack: () => void;
  beforeAll(async () => {
    jest
      .spyOn(OwnershipInterceptor.prototype, 'intercept')
      .mockImplementation((_, next) => next.handle());
    api = await startApi();
    cast = await makeCast(api);
    await api.database.sql(
      `insert into app.idempotency_key (user_id, key, fingerprint, answer)
       values ($1, $2, '', json_build_object('headers', '{}'::json, 'body', to_json($3::text)))`,
      [cast.ann.id, KEY, SECRET],
    );
    untouched = await foreignRows(api, cast);
    // From here on, also in statements of this test.
    putBack = rewriteStatements((text) =>
      text.replace(OWNER_FILTER, (_, parameter: string) => {
        opened.add(text.replace(/\s+/g, ' '));
        return `${parameter}::uuid is not null`;
      }),
    );
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    api.answers.forget();
    await api.close();
    putBack();
  });

  const isOpened = (sql: string) => [...opened].some((text) => text.includes(sql));

  /** Bob, with his own token, tries every address and every id; returns what went wrong. */
  async function trespass() {
    const operations = (await readOperations(api)).filter(({ isPublic }) => !isPublic);
    const attempts = operations
      .flatMap(attemptsOn)
      .filter(({ token, extra }) => token === 'own' && !extra);
    const told: string[] = [];
    for (const attempt of attempts) {
      await resetBob(api, cast, false);
      const { status, text } = await send(api, cast, attempt);
      if (text.includes(SECRET) || status >= 500) told.push(`${nameOf(attempt)}: ${status}`);
    }
    for (const { what, answer } of await trespassBeside()) {
      if (answer.text.includes(SECRET) || answer.status >= 500) told.push(what);
    }
    return { attempts: attempts.length, told };
  }

  /** What no attempt sends: words, a precondition, a key, a place beside a task, a series. */
  async function trespassBeside() {
    await resetBob(api, cast, false);
    const { bob, ids, parents } = cast;
    const tasks = `/api/${bob.id}/tasks`;
    const create = () =>
      api.http
        .post(tasks)
        .set(bob.bearer)
        .set('Idempotency-Key', KEY)
        .send({
          title: 'Mine',
          due: { kind: 'day', date: '2026-12-01' },
          recurrence: { rule: 'FREQ=DAILY', from: 'due' },
        });
    const answers = [
      { what: 'search', answer: await api.http.get(tasks).query({ q: SECRET }).set(bob.bearer) },
      {
        what: 'precondition',
        answer: await api.http
          .patch(`${tasks}/${ids.other}`)
          .set(bob.bearer)
          .set('If-Match', '"1"')
          .send({ title: 'Mine' }),
      },
      { what: 'key', answer: await create() },
      { what: 'key again', answer: await create() },
    ];
    // No room between two of them.
    await api.database.sql(
      `update app.task set list_id = '${ids.own}',
         position = 'a' || repeat('V', 500) || case id when '${parents.own}' then 'V' else 'W' end
       where user_id = '${bob.id}'`,
    );
    return [
      ...answers,
      {
        what: 'place',
        answer: await api.http
          .post(`${tasks}/${ids.own}/move`)
          .set(bob.bearer)
          .send({ listId: ids.own, after: parents.own }),
      },
      {
        what: 'series',
        answer: await postImport(api, bob, 'application/json', await exportOf(api, bob)),
      },
    ];
  }

  it('row-level security alone lets no foreign row be read or written', async () => {
    const { attempts, told } = await trespass();
    expect(attempts).toBeGreaterThan(0);
    expect(filtersInSources().filter(({ sql }) => !isOpened(sql))).toEqual([]);
    expect(told).toEqual([]);
    expect(await foreignRows(api, cast)).toEqual(untouched);
    process.stdout.write(`second lock: ${attempts} trespasses, 0 foreign rows\n`);
  });

  it('and it is row-level security that does it', async () => {
    for (const table of ['task', 'person', 'change', 'change_row', 'idempotency_key']) {
      await api.database.sql(`alter table app.${table} disable row level security`);
    }
    const { told } = await trespass();
    expect(told).not.toEqual([]);
    expect(await foreignRows(api, cast)).not.toEqual(untouched);
  });
});
