import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { Response } from 'supertest';
import { NIL } from 'uuid';
import { Spool } from '../../api/src/features/transfer/spool.js';
import { makePerson, type Person } from '../factories/person.js';
import { makeRichAccount } from '../factories/rich-account.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';
import { type Account, altered, exportOf, postImport, rowsOf } from '../setup/transfers.js';
import { until } from '../setup/until.js';

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

describe('where the server has no space left', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
  });
  beforeEach(() => {
    jest.spyOn(Spool.prototype, 'write').mockRejectedValue(full);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const takeOut = () => api.http.get(`/api/${ann.id}/export?format=json`).set(ann.bearer);

  it('answers 503 to an import and an export, says why and when to come back', async () => {
    for (const refusal of [await post(ann, file), await takeOut()]) {
      expectProblem(refusal, 'storage_full');
      expect(refusal.status).toBe(503);
      expect(refusal.headers['retry-after']).toBe('60');
    }
    jest.restoreAllMocks();
    expect(await exported(ann)).toBe(file);
  });
});

describe('a file that cannot be imported', () => {
  const index = (title: string) => account.tasks.findIndex((task) => task.title === title);
  const refusals: { what: string; body: () => string; pointer: () => string }[] = [
    { what: 'no JSON', body: () => 'no JSON', pointer: () => '' },
    { what: 'nothing', body: () => '', pointer: () => '' },
    { what: 'half a file', body: () => file.slice(0, -200), pointer: () => '/tasks/12' },
    { what: 'another format', body: () => '{"format":"x"}', pointer: () => '/format' },
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
      what: 'the id of nothing, which stands for the Inbox in an index',
      body: () => altered(file, ({ lists }) => (lists[0]!.id = NIL)),
      pointer: () => '/lists/0/id',
    },
    {
      what: 'an unknown member',
      body: () => altered(file, (copy) => Object.assign(copy, { more: [1] })),
      pointer: () => '/more',
    },
    {
      what: 'an unknown field',
      body: () => altered(file, ({ tasks }) => (tasks[3]!['userId'] = ann.id)),
      pointer: () => '/tasks/3/userId',
    },
    {
      what: 'a missing field',
      body: () => altered(file, ({ tasks }) => delete tasks[3]!['due']),
      pointer: () => '/tasks/3/due',
    },
    {
      what: 'a blank title',
      body: () => altered(file, ({ tasks }) => (tasks[3]!.title = ' \u2800')),
      pointer: () => '/tasks/3/title',
    },
    {
      what: 'a NUL',
      body: () => altered(file, ({ tasks }) => (tasks[3]!['description'] = 'a\0')),
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
      body: () =>
        altered(file, ({ tasks }) => (tasks[3]!['createdAt'] = '2026-02-30T00:00:00.000Z')),
      pointer: () => '/tasks/3/createdAt',
    },
    {
      what: 'a position that is none',
      body: () => altered(file, ({ tasks }) => (tasks[3]!['position'] = '!')),
      pointer: () => '/tasks/3/position',
    },
    {
      what: 'a position that leaves no room in front of it',
      body: () => altered(file, ({ tasks }) => (tasks[3]!['position'] = `A${'0'.repeat(25)}1`)),
      pointer: () => '/tasks/3/position',
    },
    {
      what: "a list that is nobody's",
      body: () => altered(file, ({ lists }) => void lists.splice(0)),
      pointer: () => `/tasks/${account.tasks.findIndex(({ listId }) => listId)}/listId`,
    },
    {
      what: "a label that is nobody's",
      body: () => altered(file, ({ labels }) => void labels.splice(0)),
      pointer: () =>
        `/tasks/${account.tasks.findIndex(({ labelIds }) => (labelIds as []).length)}/labelIds/0`,
    },
    {
      what: 'a task before the one above it',
      body: () => altered(file, ({ tasks }) => void tasks.reverse()),
      pointer: () => '/tasks/0/parentId',
    },
  ];

  it.each(refusals)('is refused with the place of the fault: $what', async ({ body, pointer }) => {
    const bob = await makePerson();
    const answer = await post(bob, body());
    expectProblem(answer, 'validation_failed');
    const [fault] = (answer.body as { errors: { pointer: string }[] }).errors;
    expect(fault!.pointer).toBe(pointer());
    expect(await rowsOf(api, bob)).toEqual([]);
  });

  const refused = async (
    answer: Response,
    code: Parameters<typeof expectProblem>[1],
    of: Person,
  ) => {
    expectProblem(answer, code);
    expect(await rowsOf(api, of)).toEqual([]);
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
    const entry = altered(file, ({ tasks }) => (tasks[0]!['description'] = large));
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
    expect(await rowsOf(api, bob)).toEqual([]);
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
