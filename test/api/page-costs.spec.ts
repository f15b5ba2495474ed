import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { setOwner, setOwnerInOrder } from '../../api/src/platform/database/owned-query.js';
import { OwnerScope, type Statement } from '../../api/src/platform/database/owner-scope.js';
import { ORDERS, SORTS } from '../../api/src/features/tasks/reading/task-reading.js';
import { makePerson, type Person } from '../factories/person.js';
import { startApi, type TestApi } from '../setup/api.js';
import { until } from '../setup/until.js';

/** One person's tasks; every third is open, one in a hundred stands in the small list. */
const TASKS = 3000;
const LIMIT = 50;
/** One more than asked for, of what is open and of what is done. */
const MOST = 2 * (LIMIT + 1);
const LISTS = {
  large: '019aa000-0000-7000-8000-000000000001',
  small: '019aa000-0000-7000-8000-000000000002',
};

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
  ann = await makePerson();
  const sql: TestApi['database']['sql'] = (text, values) => api.database.sql(text, values);
  // Nothing but this suite says what PostgreSQL knows of its tables: that everybody has one task.
  await sql('alter table app.task set (autovacuum_enabled = false)');
  await sql('set session_replication_role = replica');
  await sql(`insert into app.task (user_id, id, title, answer)
    select gen_random_uuid(), gen_random_uuid(), 'one', '{}' from generate_series(1, 500)`);
  await sql('analyze app.task');
  for (const id of Object.values(LISTS)) {
    await sql(`insert into app.list (user_id, id, name) values ($1, $2, 'List')`, [ann.id, id]);
  }
  await sql(
    `insert into app.task (user_id, id, title, position, priority, due_date, due_time, list_id,
       created_at, updated_at, completed_at)
     select $1, gen_random_uuid(), md5(n::text), 'a' || lpad((n * 7 % 3000)::text, 4, '0'), n * 31 % 5,
       case when n % 4 > 0 then date '2026-01-01' + n / 10 end,
       case when n % 4 > 1 then time '09:00' + n % 7 * interval '1 hour' end,
       case when n % 100 = 0 then $3::uuid when n % 2 = 0 then $2::uuid end,
       now() - n * interval '1 minute', now() - (n * 17 % 3000) * interval '1 minute',
       case when n % 3 > 0 then now() end
     from generate_series(1, ${TASKS}) n`,
    [ann.id, LISTS.large, LISTS.small],
  );
  await sql('update app.task set answer = app.task_answer(task) where user_id = $1', [ann.id]);
  await sql('reset session_replication_role');
  // The index over all lists is the smaller one now, and so seems to be the cheaper one.
  await sql('reindex index app.task_by_position');
});
afterAll(() => api.close());

interface Query {
  sort: string;
  order: string;
  status?: string;
  list?: string;
  cursor?: string;
}

/** @returns where the next page begins */
async function ask(query: Query, limit: number): Promise<string | null> {
  const answer = await api.http
    .get(ann.tasks)
    .set(ann.bearer)
    .query({ ...query, limit })
    .expect(200);
  return (answer.body as { nextCursor: string | null }).nextCursor;
}

/** The same query, some 800 tasks further on. */
async function late(query: Query): Promise<Query> {
  let cursor: string | null = null;
  for (let page = 0; page < 4; page++) {
    cursor = await ask({ ...query, ...(cursor && { cursor }) }, 200);
    expect(cursor).not.toBeNull();
  }
  return { ...query, cursor: cursor! };
}

/** How many tasks PostgreSQL reads for a page, as the API asks for it: prepared, and as its own role. */
async function readFor(query: Query): Promise<{ rows: number; plan: string }> {
  const asked = jest.spyOn(api.app.get(OwnerScope), 'query');
  await ask(query, LIMIT);
  const statement = asked.mock.calls.at(-1)![1];
  asked.mockRestore();
  const client = new Client({ connectionString: api.database.urls.api });
  await client.connect();
  try {
    const { QUERY_PLAN: plan } = await explain(client, statement);
    return { rows: rowsOf(plan), plan: JSON.stringify(plan, null, 1) };
  } finally {
    await client.end();
  }
}

async function explain(client: Client, { text, values, inOrder }: Statement) {
  const owner = inOrder ? setOwnerInOrder(ann.id) : setOwner(ann.id);
  await client.query('begin');
  await client.query(owner.text, owner.values);
  await client.query(`prepare page as ${text}`);
  const given = (values as (string | number | boolean)[]).map((value) =>
    client.escapeLiteral(`${value}`),
  );
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `explain (analyze, timing off, format json) execute page (${given.join(', ')})`,
  );
  await client.query('rollback');
  return { QUERY_PLAN: rows[0]!['QUERY PLAN'][0].Plan };
}

interface PlanNode {
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

/** Tasks that all scans of a plan gave or refused. */
const rowsOf = (plan: PlanNode): number =>
  (plan['Relation Name'] === 'task'
    ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops']
    : 0) + (plan.Plans ?? []).reduce((sum, part) => sum + rowsOf(part), 0);

/** Rows of tasks that PostgreSQL has fetched so far. */
async function fetched(): Promise<number> {
  const [row] = await api.database.sql<{ reads: string }>(
    `select seq_tup_read + idx_tup_fetch as reads
     from pg_stat_user_tables where schemaname = 'app' and relname = 'task'`,
  );
  return Number(row!.reads);
}

const WAYS = SORTS.flatMap((sort) =>
  ORDERS.flatMap((order) =>
    ['all', 'open', 'completed'].map((status): Query => ({ sort, order, status })),
  ),
);
const OF_A_LIST = ORDERS.flatMap((order) =>
  ['inbox', LISTS.large].map((list): Query => ({ sort: 'position', order, list })),
);

describe('a page of a person with many tasks, of whom PostgreSQL knows nothing yet', () => {
  it.each([...WAYS, ...OF_A_LIST])('reads no more than it answers: %j', async (query) => {
    for (const page of [query, await late(query)]) {
      const { rows, plan } = await readFor(page);
      if (rows > MOST) throw new Error(`${rows} tasks were read: ${plan}`);
      expect(rows).toBeGreaterThan(LIMIT);
    }
  });

  it('reads no more in any order either, as the tables themselves have counted', async () => {
    const pages = (await Promise.all(WAYS.map(late))).flatMap((page) => {
      const { cursor, ...first } = page;
      expect(cursor).toBeDefined();
      return [first, page];
    });
    const known = await settled();
    for (const page of pages) await ask(page, LIMIT);
    // A connection tells what it has read once it has rested a little.
    await until(
      async () => (await fetched()) >= known + pages.length * LIMIT,
      'PostgreSQL has told its reads',
    );
    // A connection that was busy may tell only now what it read for the cursors of late pages.
    expect((await settled()) - known).toBeLessThan((pages.length * TASKS) / 4);
  });

  /** What has been fetched, once it stays the same for longer than connections take to tell. */
  async function settled(): Promise<number> {
    let [last, since] = [await fetched(), Date.now()];
    await until(async () => {
      const now = await fetched();
      if (now !== last) [last, since] = [now, Date.now()];
      return Date.now() - since > 1500;
    }, 'PostgreSQL has told its reads');
    return last;
  }

  it('reads on to the outermost task alone for a new one, in any list', async () => {
    const asked = jest.spyOn(api.app.get(OwnerScope), 'query');
    await api.http.post(ann.tasks).set(ann.bearer).send({ title: 'in the Inbox' }).expect(201);
    const last = asked.mock.calls.map(([, statement]) => statement);
    asked.mockRestore();
    const statement = last.find(({ name }) => name === 'last-position')!;
    const client = new Client({ connectionString: api.database.urls.api });
    await client.connect();
    try {
      for (const values of [statement.values, [ann.id, LISTS.large]]) {
        const { QUERY_PLAN } = await explain(client, { ...statement, values });
        expect(rowsOf(QUERY_PLAN)).toBe(2);
        await client.query('deallocate page');
      }
    } finally {
      await client.end();
    }
  });
});

describe('a list in another order than its own', () => {
  beforeAll(() => api.database.sql('analyze app.task'));

  it.each([
    { list: LISTS.large, most: 4 * MOST },
    { list: LISTS.small, most: 2 * MOST },
  ])('is walked where it is large, and sorted where it is small: $list', async ({ list, most }) => {
    const { rows, plan } = await readFor({ sort: 'title', order: 'asc', list });
    if (rows > most) throw new Error(`${rows} tasks were read: ${plan}`);
  });
});
