import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, storedTask, type TaskAnswer } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
  ann = await makePerson();
});
afterAll(() => api.close());

const send = (method: 'post' | 'put' | 'patch', path: string, body: object) =>
  api.http[method](path).set(ann.bearer).send(body);

const ZONED = { kind: 'zoned', at: '2026-11-28T08:30:00Z', zone: 'Europe/Vienna' };
const REMINDERS = [
  { kind: 'beforeDue', minutes: 30 },
  { kind: 'absolute', at: '2026-11-27T17:00:00Z' },
];

describe('a task', () => {
  it.each([
    { due: { kind: 'day', date: '2026-03-29' } },
    { due: { kind: 'day', date: '1900-01-01' } },
    { due: { kind: 'local', dateTime: '2026-11-28T09:30:15' } },
    { due: ZONED },
    { due: { kind: 'zoned', at: '1944-06-06T05:30:00Z', zone: 'Pacific/Apia' } },
  ])('keeps when it is due as it was given: $due', async ({ due }) => {
    const made = await makeTask(api, ann, { due });
    expect(made).toMatchObject({ due });
    const read = await api.http.get(`${ann.tasks}/${made.id}`).set(ann.bearer).expect(200);
    expect(read.body).toEqual(made);
  });

  it('is stored with the day that its own zone shows', async () => {
    const due = { kind: 'zoned', at: '2026-11-28T23:30:00Z', zone: 'Europe/Vienna' };
    const { id } = await makeTask(api, ann, { due, priority: 'urgent', reminders: REMINDERS });
    const [row] = await api.database.sql(
      'select due_date::text, due_time::text, due_zone, priority, reminders from app.task where id = $1',
      [id],
    );
    expect(row).toEqual({
      due_date: '2026-11-29',
      due_time: '00:30:00',
      due_zone: 'Europe/Vienna',
      priority: 4,
      reminders: REMINDERS,
    });
  });

  it('keeps with PATCH what is left out, and loses with null what can be cleared', async () => {
    const fields = { due: ZONED, priority: 'high', reminders: REMINDERS };
    const { id } = await makeTask(api, ann, fields);
    const place = `${ann.tasks}/${id}`;
    expect((await send('patch', place, { title: 'Other' }).expect(200)).body).toMatchObject(fields);
    const cleared = await send('patch', place, { due: null, reminders: [] }).expect(200);
    expect(cleared.body).toMatchObject({ due: null, reminders: [], priority: 'high' });
    expect(await storedTask(api, id)).toMatchObject({ due_date: null, due_at: null });
  });

  it('takes moments with milliseconds, as toISOString() writes them, to the second', async () => {
    const at = '2026-11-28T08:30:00.987Z';
    const task = await makeTask(api, ann, {
      due: { ...ZONED, at },
      reminders: [{ kind: 'absolute', at }],
    });
    const second = '2026-11-28T08:30:00Z';
    expect(task).toMatchObject({
      due: { ...ZONED, at: second },
      reminders: [{ kind: 'absolute', at: second }],
    });
    const local = { kind: 'local', dateTime: '2026-11-28T08:30:00.5' };
    const changed = await send('patch', `${ann.tasks}/${task.id}`, { due: local }).expect(200);
    expect(changed.body).toMatchObject({ due: { ...local, dateTime: '2026-11-28T08:30:00' } });
    const query = { updatedSince: '2026-11-28T08:30:00.123456789012Z' };
    await api.http.get(ann.tasks).query(query).set(ann.bearer).expect(200);
  });

  it('goes back to the defaults with PUT, but for its position', async () => {
    const task = await makeTask(api, ann, { due: ZONED, priority: 'high', reminders: REMINDERS });
    const replaced = await send('put', `${ann.tasks}/${task.id}`, { title: 'Other' }).expect(200);
    expect(replaced.body).toMatchObject({ due: null, priority: 'none', reminders: [] });
    expect(replaced.body).toMatchObject({ position: (task as { position?: string }).position });
  });

  it('is made once by a create that is repeated with all its fields, and 409 with others', async () => {
    const body = { id: uuid7(), title: 'Once', due: ZONED, reminders: REMINDERS };
    const first = await send('post', ann.tasks, body).expect(201);
    expect((await send('post', ann.tasks, body).expect(201)).body).toEqual(first.body);
    expectProblem(await send('post', ann.tasks, { ...body, due: null }), 'task_exists');
    expectProblem(await send('post', ann.tasks, { ...body, priority: 'low' }), 'task_exists');
  });

  it('stands behind those that were there before, at once or one after the other', async () => {
    const bob = await makePerson();
    const made: TaskAnswer[] = [];
    for (let n = 0; n < 5; n++) made.push(await makeTask(api, bob));
    const together = await Promise.all([1, 2, 3, 4, 5].map(() => makeTask(api, bob)));
    const positions = (tasks: TaskAnswer[]) =>
      tasks.map((task) => (task as TaskAnswer & { position: string }).position);
    expect(positions(made)).toEqual([...positions(made)].sort());
    const all = positions([...made, ...together]);
    expect(new Set(all).size).toBe(10);
    expect(positions(together).every((position) => position > positions(made)[4]!)).toBe(true);
  });

  it.each([
    { body: { priority: 'top' }, pointer: '/priority' },
    { body: { priority: null }, pointer: '/priority' },
    { body: { due: 'tomorrow' }, pointer: '/due' },
    { body: { due: { kind: 'week' } }, pointer: '/due/kind' },
    { body: { due: { kind: 'day', date: '2026-02-30' } }, pointer: '/due/date' },
    { body: { due: { kind: 'day', date: '2026-02-20', time: 'x' } }, pointer: '/due/time' },
    { body: { due: { ...ZONED, zone: 'Europe/Atlantis' } }, pointer: '/due/zone' },
    { body: { reminders: null }, pointer: '/reminders' },
    { body: { reminders: {} }, pointer: '/reminders' },
    { body: { reminders: Array(21).fill(REMINDERS[0]) }, pointer: '/reminders' },
    { body: { reminders: [{ kind: 'beforeDue', minutes: -1 }] }, pointer: '/reminders/0/minutes' },
    { body: { position: 'a0' }, pointer: '/position' },
  ])('answers 400 to $body and says that it is $pointer', async ({ body, pointer }) => {
    const task = await makeTask(api, ann, { due: ZONED });
    const place = `${ann.tasks}/${task.id}`;
    const refusals = [
      await send('post', ann.tasks, { title: 'x', ...body }),
      await send('put', place, { title: 'x', ...body }),
      await send('patch', place, body),
    ];
    for (const answer of refusals) {
      expectProblem(answer, 'validation_failed');
      expect(answer.body).toMatchObject({ errors: [{ in: 'body', pointer }] });
    }
    expect((await api.http.get(place).set(ann.bearer)).body).toEqual(task);
  });
});

/** A UUIDv7 that nothing has yet. */
const uuid7 = () => `019aa000-0000-7000-8000-${randomUUID().slice(-12)}`;
