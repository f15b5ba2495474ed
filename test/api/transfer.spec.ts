import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { makePerson, type Person } from '../factories/person.js';
import { makeRichAccount } from '../factories/rich-account.js';
import { makeTask, storedTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';
import {
  type Account,
  accountOf,
  altered,
  exportOf,
  imported,
  postImport,
  rowsOf,
} from '../setup/transfers.js';

let api: TestApi;
let ann: Person;
let file: string;
let account: Account;
beforeAll(async () => {
  api = await startApi();
  ann = await makeRichAccount(api);
  file = await exportOf(api, ann);
  account = JSON.parse(file) as Account;
});
afterAll(() => api.close());

const exported = (person: Person) => exportOf(api, person);
const post = (person: Person, body: string, query: object = {}) =>
  postImport(api, person, 'application/json', body, query);
const counts = { lists: 2, labels: 2, filters: 1, tasks: 13 };
const nothing = { lists: 0, labels: 0, filters: 0, tasks: 0 };

describe('GET /api/:userId/export', () => {
  it('is a file with everything, which fits the schema that the document publishes', async () => {
    const answer = await api.http.get(`/api/${ann.id}/export`).set(ann.bearer).expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="taskward.json"',
      'content-length': String(Buffer.byteLength(file)),
      'cache-control': 'no-store',
    });
    const document = (await api.http.get('/api/openapi.json').expect(200)).body as {
      components: { schemas: { AccountExport: object } };
    };
    const ajv = new Ajv2020({
      keywords: ['example'],
      allowUnionTypes: true,
      formats: { date: true, 'date-time': true, int64: true },
    });
    const fits = ajv.compile(document.components.schemas.AccountExport);
    expect({ fits: fits(account), errors: fits.errors }).toEqual({ fits: true, errors: null });
    expect({
      lists: account.lists.length,
      labels: account.labels.length,
      filters: account.filters.length,
      tasks: account.tasks.length,
    }).toEqual(counts);
  });

  it('has every column of the tables but the account and its numbers', async () => {
    const LEFT_OUT = ['user_id', 'seq', 'name_key', 'answer'];
    const MERGED = [
      'due_date',
      'due_time',
      'due_at',
      'due_zone',
      'recurrence_rule',
      'recurrence_from',
    ];
    for (const [table, item] of [
      ['list', account.lists[0]!],
      ['label', account.labels[0]!],
      ['filter', account.filters[0]!],
      ['task', account.tasks[0]!],
    ] as const) {
      const columns = await api.database.sql<{ name: string }>(
        `select attname as name from pg_attribute
         where attrelid = ('app.' || $1)::regclass and attnum > 0 and not attisdropped`,
        [table],
      );
      const fields = columns
        .map(({ name }) => name)
        .filter((name) => ![...LEFT_OUT, ...MERGED].includes(name))
        .map((name) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()));
      const merged = table === 'task' ? ['due', 'recurrence', 'labelIds'] : [];
      expect(Object.keys(item).sort()).toEqual([...fields, ...merged].sort());
    }
  });

  it('is one valid document for somebody who has nothing', async () => {
    const bob = await makePerson();
    const empty = { format: 'taskward', version: 1, lists: [], labels: [], filters: [], tasks: [] };
    expect(JSON.parse(await exported(bob))).toEqual(empty);
    expect(await imported(api, bob, 'application/json', await exported(bob))).toMatchObject({
      created: nothing,
    });
  });

  it('sends the head alone to whoever asks for that', async () => {
    const answer = await api.http.head(`/api/${ann.id}/export`).set(ann.bearer).expect(200);
    expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(file)));
  });

  it('is an error, and no half of a file, where the database fails on the way', async () => {
    await api.database.sql('alter table app.task rename column reminders to gone');
    const answer = await api.http.get(`/api/${ann.id}/export`).set(ann.bearer);
    await api.database.sql('alter table app.task rename column gone to reminders');
    expectProblem(answer, 'internal_error');
    expect(await exported(ann)).toBe(file);
  });
});

describe('POST /api/:userId/import of an export', () => {
  it('gives an empty account everything: exported again, it is the same bytes', async () => {
    const bob = await makePerson();
    const report = { dryRun: false, created: counts, skipped: nothing, losses: [], lossCount: 0 };
    expect(await imported(api, bob, 'application/json', file)).toEqual(report);
    expect(await exported(bob)).toBe(file);
  });

  it('reads it whatever its blanks are', async () => {
    const bob = await makePerson();
    await imported(api, bob, 'application/json', JSON.stringify(account, null, '\t'));
    expect(await exported(bob)).toBe(file);
  });

  it('is one change, which sync tells and undo takes back', async () => {
    const bob = await makePerson();
    const changeId = (await post(bob, file).expect(200)).headers['change-id'] as string;
    const activity = await api.http.get(`/api/${bob.id}/activity`).set(bob.bearer).expect(200);
    expect(activity.body).toMatchObject({ items: [{ id: changeId, operation: 'importAccount' }] });
    const sync = await api.http.get(`/api/${bob.id}/changes?limit=200`).set(bob.bearer).expect(200);
    // All but the two in the trash.
    expect((sync.body as { items: object[] }).items).toHaveLength(2 + 2 + 1 + 11);
    const undo = `/api/${bob.id}/changes/${changeId}/undo`;
    await api.http.post(undo).set(bob.bearer).expect(200);
    expect(JSON.parse(await exported(bob))).toMatchObject({ lists: [], labels: [], tasks: [] });
  });

  it('changes nothing in a dry run, and tells what would be', async () => {
    const bob = await makePerson();
    const answer = await post(bob, file, { dryRun: true }).expect(200);
    expect(answer.body).toMatchObject({ dryRun: true, created: counts });
    expect(answer.headers).not.toHaveProperty('change-id');
    expect(await rowsOf(api, bob)).toEqual([]);
  });

  it('leaves what is there as it is', async () => {
    const before = await rowsOf(api, ann);
    const changed = altered(file, ({ tasks, lists }) => {
      tasks[0]!.title = 'Changed';
      lists[0]!['name'] = 'Changed';
    });
    expect(await imported(api, ann, 'application/json', changed)).toMatchObject({
      created: nothing,
      skipped: counts,
    });
    expect(await rowsOf(api, ann)).toEqual(before);
  });

  it("makes rows of one's own from another person's ids, which stay theirs", async () => {
    const [bob, before] = [await makePerson(), await rowsOf(api, ann)];
    const taken = altered(file, ({ tasks }) => tasks.forEach((task) => (task.title = 'Taken')));
    await imported(api, bob, 'application/json', taken);
    expect(await rowsOf(api, ann)).toEqual(before);
  });

  it('joins labels of one name, and says so', async () => {
    const bob = await makePerson();
    await api.http.post(`/api/${bob.id}/labels`).set(bob.bearer).send({ name: 'WÄRM; NASS' });
    await api.http.post(`/api/${bob.id}/labels`).set(bob.bearer).send({ name: 'Wärm; naß' });
    const report = await imported(api, bob, 'application/json', file);
    expect(report).toMatchObject({ created: { labels: 1 }, skipped: { labels: 1 }, lossCount: 1 });
    expect(report.losses[0]!.pointer).toMatch(/^\/labels\/\d$/);
    const day = (await accountOf(api, bob)).tasks.find((t) => t.title === 'Day');
    expect(day!['labelIds']).toHaveLength(2);
  });

  it('is done once under one Idempotency-Key', async () => {
    const bob = await makePerson();
    const again = () => post(bob, file).set('idempotency-key', 'once');
    const first = await again().expect(200);
    const second = await again().expect(200);
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expectProblem(
      await post(bob, `${file} `).set('idempotency-key', 'once'),
      'idempotency_key_reused',
    );
  });

  it('keeps a task out of the trash in which the one above it lies', async () => {
    const bob = await makePerson();
    const above = account.tasks.find(({ title }) => title === 'Level 1')!;
    await makeTask(api, bob, { id: above.id });
    await api.http.delete(`${bob.tasks}/${above.id}`).set(bob.bearer).expect(204);
    const { losses } = await imported(api, bob, 'application/json', file);
    expect(losses).toEqual([
      { pointer: expect.stringMatching(/parentId$/), message: expect.stringContaining('trash') },
    ]);
    const below = account.tasks.find(({ title }) => title === 'Level 2')!;
    expect(await storedTask(api, below.id)).toBeDefined();
  });
});
