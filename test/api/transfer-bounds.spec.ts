import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MAX_POSITION, MAX_REMINDERS, MAX_RULE } from '@taskward/schedule';
import { randomInt, randomUUID } from 'node:crypto';
import { MAX_NAME } from '../../api/src/record/resources/input.decorators.js';
import { MAX_OF_A_KIND } from '../../api/src/record/resources/limit-reached.error.js';
import { MAX_LABELS_ASKED } from '../../api/src/features/tasks/reading/list-tasks.query.js';
import {
  MAX_DESCRIPTION,
  MAX_LABELS,
  MAX_LEVELS,
  MAX_TITLE,
} from '../../api/src/features/tasks/task.js';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';
import { exportOf, postImport } from '../setup/transfers.js';

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ann = await makePerson();
});
afterAll(() => api.close());

const made = async (path: string, body: object) =>
  (await api.http.post(`/api/${ann.id}/${path}`).set(ann.bearer).send(body).expect(201)).body as {
    id: string;
  };

/** What Ann takes out comes in elsewhere, and is the same there. */
async function expectRoundTrip(): Promise<void> {
  const file = await exportOf(api, ann);
  const bob = await makePerson();
  const answer = await postImport(api, bob, 'application/json', file);
  expect(answer.body).toMatchObject({ lossCount: 0 });
  expect(await exportOf(api, bob)).toBe(file);
}

describe('an export at the bounds of what the API takes', () => {
  it('comes back with positions as long as the index can hold', async () => {
    const list = await made('lists', { name: 'Garden' });
    const task = await makeTask(api, ann, { listId: list.id });
    // No two alike, so that the index cannot make less of them.
    const digits = Array.from({ length: MAX_POSITION - 2 }, () => randomInt(1, 36).toString(36));
    const rows = [ann.id, `a0${digits.join('')}`];
    await api.database.sql('update app.list set position = $2 where user_id = $1', rows);
    await api.database.sql('update app.task set position = $2 where user_id = $1', rows);
    expect((await exportOf(api, ann)).match(/"position":"\w{2000}"/g)).toHaveLength(2);
    expect(task.listId).toBe(list.id);
    await expectRoundTrip();
  });

  it('comes back with texts of every length, in the widest of characters', async () => {
    await made('lists', { name: '🌱'.repeat(MAX_NAME) });
    await made('labels', { name: '🌱'.repeat(MAX_NAME) });
    await makeTask(api, ann, {
      title: '🌱'.repeat(MAX_TITLE),
      description: '\u0001'.repeat(MAX_DESCRIPTION),
    });
    await expectRoundTrip();
  });

  it('comes back with as much in a task as one can hold', async () => {
    const labelIds: string[] = [];
    for (let n = 0; n < MAX_LABELS; n++)
      labelIds.push((await made('labels', { name: `l${n}` })).id);
    const reminders = Array.from({ length: MAX_REMINDERS }, (_, minutes) => ({
      kind: 'beforeDue',
      minutes,
    }));
    const days = Array.from({ length: 366 }, (_, day) => day + 1);
    const rule = `FREQ=YEARLY;BYYEARDAY=${days.join(',')}`.slice(0, MAX_RULE).replace(/,\d*$/, '');
    let parentId: string | null = null;
    for (let level = 1; level <= MAX_LEVELS; level++) {
      const due = { kind: 'zoned', at: '2026-11-28T08:30:00.000000000Z' };
      parentId = (
        await makeTask(api, ann, {
          ...{ labelIds, reminders, parentId, recurrence: { rule, from: 'due' } },
          due: { ...due, zone: 'america/argentina/comodrivadavia' },
        })
      ).id;
    }
    await expectRoundTrip();
  });

  it('comes back with filters that name whatever a list can be asked for', async () => {
    const id = () => randomUUID().toUpperCase();
    await made('filters', {
      name: 'Everything',
      query: {
        ...{ status: 'open', list: id(), parent: id(), series: id(), priority: 'low' },
        label: Array.from({ length: MAX_LABELS_ASKED }, id),
        ...{ dueBefore: '-P99Y9999M9999W9999D', dueAfter: 'today', dueOn: '2026-11-28' },
        ...{ overdue: 'true', updatedSince: '2026-11-28T08:30:00.000000000+14:00' },
        ...{ q: '🌱a'.repeat(50), trash: 'only', sort: 'due', order: 'asc' },
      },
    });
    await expectRoundTrip();
  });

  it('takes no more of a kind than there can be, and then nothing of the file', async () => {
    const names = Array.from({ length: MAX_OF_A_KIND }, (_, n) => `List ${n}`);
    await api.database.sql(
      'insert into app.list (user_id, id, name) select $1, gen_random_uuid(), unnest($2::text[])',
      [ann.id, names],
    );
    const file = await exportOf(api, ann);
    await postImport(api, ann, 'application/json', file);
    const bob = await makePerson();
    await api.http.post(`/api/${bob.id}/lists`).set(bob.bearer).send({ name: 'One' }).expect(201);
    const before = await exportOf(api, bob);
    const refused = await api.http
      .post(`/api/${bob.id}/import`)
      .set(bob.bearer)
      .set('content-type', 'application/json')
      .send(file);
    expectProblem(refused, 'limit_reached');
    expect(await exportOf(api, bob)).toBe(before);
  });
});
