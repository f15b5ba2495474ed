import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OwnershipInterceptor } from '@taskward/auth';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
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

/** An owner filter, as TypeORM writes it or a repository; the parameter keeps its place. */
const OWNER_FILTER = /(?:"?\w+"?\.)?"?user_id"? = (\$\d+)/g;

describe('without the ownership interceptor and without one owner filter', () => {
  let api: TestApi;
  let cast: Cast;
  let untouched: string[];
  let filtersTaken = 0;
  beforeAll(async () => {
    jest
      .spyOn(OwnershipInterceptor.prototype, 'intercept')
      .mockImplementation((_, next) => next.handle());
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this`
    const query = PostgresQueryRunner.prototype.query;
    jest.spyOn(PostgresQueryRunner.prototype, 'query').mockImplementation(function (
      this: PostgresQueryRunner,
      text: string,
      ...rest
    ) {
      const open = text.replace(OWNER_FILTER, (_, parameter: string) => {
        filtersTaken++;
        return `${parameter}::uuid is not null`;
      });
      return query.call(this, open, ...rest) as Promise<unknown>;
    } as typeof query);
    api = await startApi();
    cast = await makeCast(api);
    untouched = await foreignRows(api, cast);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    api.answers.forget();
    await api.close();
  });

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
    return { attempts: attempts.length, told };
  }

  it('row-level security alone lets no foreign row be read or written', async () => {
    const { attempts, told } = await trespass();
    expect(attempts).toBeGreaterThan(0);
    expect(filtersTaken).toBeGreaterThan(0);
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
