import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { Response } from 'supertest';
import { makePerson, type Person } from '../factories/person.js';
import { makeRichAccount } from '../factories/rich-account.js';
import { makeTask, storedTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';
import { until } from '../setup/until.js';

interface Report {
  dryRun: boolean;
  created: Record<string, number>;
  skipped: Record<string, number>;
  losses: { pointer: string; message: string }[];
  lossCount: number;
}
interface Account {
  lists: Record<string, unknown>[];
  labels: Record<string, unknown>[];
  filters: Record<string, unknown>[];
  tasks: (Record<string, unknown> & { id: string; title: string })[];
}

let api: TestApi;
let ann: Person;
let file: string;
let account: Account;
beforeAll(async () => {
  api = await startApi();
  ann = await makePerson();
  await makeRichAccount(api, ann);
  file = await exported(ann);
  account = JSON.parse(file) as Account;
});
afterAll(() => api.close());

const exported = async (person: Person) =>
  (await api.http.get(`/api/${person.id}/export`).set(person.bearer).expect(200)).text;
const post = (person: Person, body: string, query: object = {}) =>
  api.http
    .post(`/api/${person.id}/import`)
    .set(person.bearer)
    .set('content-type', 'application/json')
    .query(query)
    .send(body);
const imported = async (person: Person, body: string, query: object = {}) =>
  (await post(person, body, query).expect(200)).body as Report;
const rowsOf = ({ id }: Person) =>
  api.database.sql(
    `select * from (
       select t::text as row from app.task t where user_id = $1
       union all select t::text from app.list t where user_id = $1
       union all select t::text from app.label t where user_id = $1
       union all select t::text from app.filter t where user_id = $1
       union all select t::text from app.task_label t where user_id = $1
       union all select t::text from app.change_row t where user_id = $1
       union all select t::text from app.change t where user_id = $1) as all_rows order by 1`,
    [id],
  );
const counts = { lists: 2, labels: 2, filters: 1, tasks: 13 };
const nothing = { lists: 0, labels: 0, filters: 0, tasks: 0 };
/** The export, with some of its text changed. */
const altered = (change: (copy: Account) => void): string => {
  const copy = JSON.parse(file) as Account;
  change(copy);
  return JSON.stringify(copy);
};

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
    expect(await imported(bob, await exported(bob))).toMatchObject({ created: nothing });
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
    expect(await imported(bob, file)).toEqual(report);
    expect(await exported(bob)).toBe(file);
  });

  it('reads it whatever its blanks are', async () => {
    const bob = await makePerson();
    await imported(bob, JSON.stringify(account, null, '\t'));
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
    expect(await rowsOf(bob)).toEqual([]);
  });

  it('leaves what is there as it is', async () => {
    const before = await rowsOf(ann);
    const changed = altered(({ tasks, lists }) => {
      tasks[0]!.title = 'Changed';
      lists[0]!['name'] = 'Changed';
    });
    expect(await imported(ann, changed)).toMatchObject({ created: nothing, skipped: counts });
    expect(await rowsOf(ann)).toEqual(before);
  });

  it("makes rows of one's own from another person's ids, which stay theirs", async () => {
    const [bob, before] = [await makePerson(), await rowsOf(ann)];
    const taken = altered(({ tasks }) => tasks.forEach((task) => (task.title = 'Taken')));
    await imported(bob, taken);
    expect(await rowsOf(ann)).toEqual(before);
  });

  it('joins labels of one name, and says so', async () => {
    const bob = await makePerson();
    await api.http.post(`/api/${bob.id}/labels`).set(bob.bearer).send({ name: 'WÄRM; NASS' });
    await api.http.post(`/api/${bob.id}/labels`).set(bob.bearer).send({ name: 'Wärm; naß' });
    const report = await imported(bob, file);
    expect(report).toMatchObject({ created: { labels: 1 }, skipped: { labels: 1 }, lossCount: 1 });
    expect(report.losses[0]!.pointer).toMatch(/^\/labels\/\d$/);
    const day = (JSON.parse(await exported(bob)) as Account).tasks.find((t) => t.title === 'Day');
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
    const { losses } = await imported(bob, file);
    expect(losses).toEqual([
      { pointer: expect.stringMatching(/parentId$/), message: expect.stringContaining('trash') },
    ]);
    const below = account.tasks.find(({ title }) => title === 'Level 2')!;
    expect(await storedTask(api, below.id)).toBeDefined();
  });
});

describe('a file that cannot be imported', () => {
  const index = (title: string) => account.tasks.findIndex((task) => task.title === title);
  const refusals: { what: string; body: () => string; pointer: () => string }[] = [
    { what: 'no JSON', body: () => 'no JSON', pointer: () => '' },
    { what: 'nothing', body: () => '', pointer: () => '' },
    { what: 'half a file', body: () => file.slice(0, -200), pointer: () => '/tasks/12' },
    { what: 'another format', body: () => '{"format":"x"}', pointer: () => '/version' },
    {
      what: 'a later version',
      body: () => file.replace('"version":1', '"version":2'),
      pointer: () => '/version',
    },
    {
      what: 'a broken entry',
      body: () => file.replace('"title":"Plain"', '"title":Plain'),
      pointer: () => `/tasks/${index('Plain')}`,
    },
    {
      what: 'two commas',
      body: () => file.replace('},\n', '},,\n'),
      pointer: () => '/lists/1',
    },
    {
      what: 'a comma at the end',
      body: () => file.replace('}\n]}', '},\n]}'),
      pointer: () => '/tasks/13',
    },
    {
      what: 'an unknown member',
      body: () => altered((copy) => Object.assign(copy, { more: [1] })),
      pointer: () => '/more',
    },
    {
      what: 'an unknown field',
      body: () => altered(({ tasks }) => (tasks[3]!['userId'] = ann.id)),
      pointer: () => '/tasks/3/userId',
    },
    {
      what: 'a missing field',
      body: () => altered(({ tasks }) => delete tasks[3]!['due']),
      pointer: () => '/tasks/3/due',
    },
    {
      what: 'a blank title',
      body: () => altered(({ tasks }) => (tasks[3]!.title = ' \u2800')),
      pointer: () => '/tasks/3/title',
    },
    {
      what: 'a NUL',
      body: () => altered(({ tasks }) => (tasks[3]!['description'] = 'a\0')),
      pointer: () => '/tasks/3/description',
    },
    {
      what: 'an impossible day',
      body: () => file.replace('"date":"2026-11-28"', '"date":"2026-11-31"'),
      pointer: () => `/tasks/${index('Day')}/due`,
    },
    {
      what: 'an impossible rule',
      body: () => file.replace('FREQ=DAILY;UNTIL=20261231T170000', 'FREQ=DAILY;COUNT=0'),
      pointer: () => `/tasks/${index('Local')}/recurrence/rule`,
    },
    {
      what: 'an impossible time',
      body: () => altered(({ tasks }) => (tasks[3]!['createdAt'] = '2026-02-30T00:00:00.000Z')),
      pointer: () => '/tasks/3/createdAt',
    },
    {
      what: 'a position that is none',
      body: () => altered(({ tasks }) => (tasks[3]!['position'] = '!')),
      pointer: () => '/tasks/3/position',
    },
    {
      what: "a list that is nobody's",
      body: () => altered(({ lists }) => void lists.splice(0)),
      pointer: () => `/tasks/${account.tasks.findIndex(({ listId }) => listId)}/listId`,
    },
    {
      what: "a label that is nobody's",
      body: () => altered(({ labels }) => void labels.splice(0)),
      pointer: () =>
        `/tasks/${account.tasks.findIndex(({ labelIds }) => (labelIds as []).length)}/labelIds/0`,
    },
    {
      what: 'a task before the one above it',
      body: () => altered(({ tasks }) => void tasks.reverse()),
      pointer: () => '/tasks/0/parentId',
    },
  ];

  it.each(refusals)('is refused with the place of the fault: $what', async ({ body, pointer }) => {
    const bob = await makePerson();
    const answer = await post(bob, body());
    expectProblem(answer, 'validation_failed');
    const [fault] = (answer.body as { errors: { pointer: string }[] }).errors;
    expect(fault!.pointer).toBe(pointer());
    expect(await rowsOf(bob)).toEqual([]);
  });

  const refused = async (
    answer: Response,
    code: Parameters<typeof expectProblem>[1],
    of: Person,
  ) => {
    expectProblem(answer, code);
    expect(await rowsOf(of)).toEqual([]);
  };

  it('is refused where it is of a type that is not read', async () => {
    const bob = await makePerson();
    for (const type of ['text/plain', 'application/json; charset=latin1', 'application/x-json']) {
      const answer = await post(bob, file).set('content-type', type);
      await refused(answer, 'unsupported_media_type', bob);
    }
  });

  it('is refused where it is not UTF-8', async () => {
    const bob = await makePerson();
    const broken = Buffer.from(file.replace('Plain', 'Pl\u00e4in'), 'latin1');
    const answer = await api.http
      .post(`/api/${bob.id}/import`)
      .set(bob.bearer)
      .set('content-type', 'application/json')
      .serialize((body: unknown) => body as string)
      .send(broken);
    await refused(answer, 'validation_failed', bob);
  });

  it('is refused where one entry, or what is between them, is larger than any can be', async () => {
    const bob = await makePerson();
    const large = 'x'.repeat(300_000);
    const entry = altered(({ tasks }) => (tasks[0]!['description'] = large));
    await refused(await post(bob, entry), 'validation_failed', bob);
    await refused(await post(bob, `{"format":"${large}"}`), 'validation_failed', bob);
  });

  it('is refused where it says that it is larger than 100 MB', async () => {
    const bob = await makePerson();
    const answer = await fetch(`${await api.app.getUrl()}/api/${bob.id}/import`, {
      method: 'POST',
      headers: { ...bob.bearer, 'content-type': 'application/json' },
      body: Buffer.alloc(101 * 1024 * 1024, ' '),
    }).catch(() => undefined);
    // Refused before it travelled: the client may not have been listening.
    if (answer) expect(answer.status).toBe(413);
    expect(await rowsOf(bob)).toEqual([]);
  });

  it('waits for its turn where three others of the same person are under way', async () => {
    const bob = await makePerson();
    const url = `${await api.app.getUrl()}/api/${bob.id}/import`;
    const headers = { ...bob.bearer, 'content-type': 'application/json', expect: '100-continue' };
    const slow = [1, 2, 3].map(() => httpRequest(url, { method: 'POST', headers }));
    for (const upload of slow) upload.on('error', () => undefined).flushHeaders();
    // Each is told to go on once it has its place.
    await Promise.all(slow.map((upload) => once(upload, 'continue')));
    const answers = () => api.http.get(`/api/${bob.id}/export`).set(bob.bearer);
    const refusal = await answers();
    expectProblem(refusal, 'too_many_transfers');
    expect(refusal.headers['retry-after']).toBe('5');
    await exported(ann);
    for (const upload of slow) upload.destroy();
    await until(async () => (await answers()).status === 200, 'their places are free again');
  });
});
