import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, storedTask, type TaskAnswer } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

interface Occurrence extends TaskAnswer {
  due: object;
  recurrence: object | null;
  seriesId: string | null;
  occurrence: number;
  nextTaskId: string | null;
}

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ann = await makePerson();
});
afterAll(() => api.close());

const WEEKLY = { rule: 'FREQ=WEEKLY', from: 'due' };
const FIRST = { kind: 'day', date: '2026-11-23' };
const SECOND = { kind: 'day', date: '2026-11-30' };

const make = async (fields: object = {}) =>
  (await makeTask(api, ann, { due: FIRST, recurrence: WEEKLY, ...fields })) as Occurrence;
const at = (id: string) => `${ann.tasks}/${id}`;
const patch = (id: string, body: object) => api.http.patch(at(id)).set(ann.bearer).send(body);
const complete = (id: string, completed?: boolean) =>
  api.http
    .patch(`${at(id)}/complete`)
    .set(ann.bearer)
    .send(completed === undefined ? undefined : { completed });
const undo = ({ headers }: Response) =>
  api.http.post(`/api/${ann.id}/changes/${headers['change-id']}/undo`).set(ann.bearer);
const read = async (id: string) =>
  (await api.http.get(at(id)).set(ann.bearer).expect(200)).body as Occurrence;
const all = async (query: object = {}) =>
  (
    (
      await api.http
        .get(ann.tasks)
        .query({ order: 'asc', ...query })
        .set(ann.bearer)
        .expect(200)
    ).body as { items: Occurrence[] }
  ).items;
const next = async (answer: Response) => read((answer.body as Occurrence).nextTaskId!);

describe('completing a task that comes back', () => {
  it.each([
    { way: 'a toggle', send: (id: string) => complete(id) },
    { way: 'completed: true', send: (id: string) => complete(id, true) },
    { way: 'PATCH', send: (id: string) => patch(id, { completed: true }) },
    {
      way: 'PUT',
      send: (id: string) =>
        api.http
          .put(at(id))
          .set(ann.bearer)
          .send({ title: 'Water', due: FIRST, recurrence: WEEKLY, completed: true }),
    },
  ])('by $way makes the next one, due later', async ({ send }) => {
    const task = await make();
    const answer = await send(task.id).expect(200);
    const made = await next(answer);
    expect(answer.body).toMatchObject({ completed: true, due: FIRST, occurrence: 1 });
    expect(made).toMatchObject({ completed: false, due: SECOND, occurrence: 2, nextTaskId: null });
    expect(made.seriesId).toBe(task.id);
    expect(await all()).toHaveLength(2);
  });

  it('hands on all that describes it', async () => {
    const post = async (place: string) =>
      (
        (await api.http.post(`/api/${ann.id}/${place}`).set(ann.bearer).send({ name: 'Home' }))
          .body as { id: string }
      ).id;
    const given = {
      title: 'Water the fern',
      description: 'Twice',
      priority: 'high',
      reminders: [{ kind: 'beforeDue', minutes: 30 }],
      recurrence: WEEKLY,
      listId: await post('lists'),
      labelIds: [await post('labels')],
    };
    const task = await make(given);
    expect(await next(await complete(task.id).expect(200))).toMatchObject(given);
  });

  it('makes one, however often and at once it is completed, repeated and opened again', async () => {
    const task = await make();
    await Promise.all(Array.from({ length: 8 }, () => complete(task.id, true).expect(200)));
    const { nextTaskId } = await read(task.id);
    const key = randomUUID();
    for (const completed of [false, true, false, true, true]) {
      const answer = await complete(task.id, completed).set(
        'idempotency-key',
        `${key}${completed}`,
      );
      expect((answer.body as Occurrence).nextTaskId).toBe(nextTaskId);
    }
    expect((await all()).map(({ id }) => id)).toEqual([task.id, nextTaskId]);
  });

  it('takes the next one back when it is opened again, however often', async () => {
    const task = await make();
    for (let round = 0; round < 3; round++) {
      const { nextTaskId } = (await complete(task.id, true).expect(200)).body as Occurrence;
      expect(await read(nextTaskId!)).toMatchObject({ due: SECOND, completed: false });
      await complete(task.id, false).expect(200);
      expect(await all()).toMatchObject([{ id: task.id, completed: false, nextTaskId }]);
    }
  });

  it('gives the next one again when opening it again is undone', async () => {
    const task = await make();
    const { nextTaskId } = (await complete(task.id, true).expect(200)).body as Occurrence;
    const reopened = await complete(task.id, false).expect(200);
    await undo(reopened).expect(200);
    expect(await all()).toMatchObject([{ completed: true }, { id: nextTaskId, due: SECOND }]);
  });

  it.each([
    { what: 'another title', touch: (id: string) => patch(id, { title: 'Mine' }) },
    { what: 'been completed', touch: (id: string) => complete(id, true) },
    {
      what: 'a subtask',
      touch: (id: string) =>
        api.http.post(ann.tasks).set(ann.bearer).send({ title: 'x', parentId: id }),
    },
  ])('keeps the next one that has $what when it is opened again', async ({ touch }) => {
    const task = await make();
    const { nextTaskId } = (await complete(task.id, true).expect(200)).body as Occurrence;
    expect((await touch(nextTaskId!)).status).toBeLessThan(300);
    const before = await read(nextTaskId!);
    await complete(task.id, false).expect(200);
    expect(await read(nextTaskId!)).toEqual(before);
  });

  it('goes on with the series where the next one was deleted, from the trash or made anew', async () => {
    const { id, nextTaskId } = (await complete((await make()).id).expect(200)).body as Occurrence;
    const again = async () => {
      await complete(id, false).expect(200);
      return next(await complete(id, true).expect(200));
    };
    const remove = (place: string) => api.http.delete(place).set(ann.bearer).expect(204);
    await remove(at(nextTaskId!));
    expect(await again()).toMatchObject({ id: nextTaskId, due: SECOND, completed: false });
    await remove(at(nextTaskId!));
    await remove(`/api/${ann.id}/trash/${nextTaskId}`);
    expect(await again()).toMatchObject({ due: SECOND, occurrence: 2 });
    expect(await all()).toHaveLength(2);
  });

  it.each([
    { rule: 'FREQ=WEEKLY;COUNT=3', from: 'due' },
    { rule: 'FREQ=WEEKLY;UNTIL=20261208', from: 'due' },
  ])('ends with the third of $rule, each of which tells the series', async (recurrence) => {
    let task = await make({ recurrence });
    const { id } = task;
    for (let n = 1; n < 3; n++) task = await next(await complete(task.id).expect(200));
    const last = (await complete(task.id).expect(200)).body as Occurrence;
    expect(last).toMatchObject({ occurrence: 3, nextTaskId: null });
    await makeTask(api, ann);
    const series = await all({ series: id, sort: 'due' });
    expect(series.map(({ occurrence }) => occurrence)).toEqual([1, 2, 3]);
    expect(series.every(({ seriesId, completed }) => seriesId === id && completed)).toBe(true);
  });

  it('counts from the day on which it was completed, in the zone of who did', async () => {
    const recurrence = { rule: 'FREQ=DAILY;INTERVAL=2', from: 'completion' };
    for (const timezone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const day = (days: number) => {
        const time = Date.now() + days * 86_400_000;
        return new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(time);
      };
      const task = await make({ recurrence });
      const before = day(2);
      const answer = await complete(task.id).query({ timezone }).expect(200);
      const { due } = (await next(answer)) as unknown as { due: { date: string } };
      expect([before, day(2)]).toContain(due.date);
    }
    const refused = await complete((await make()).id).query({ timezone: '+02:00' });
    expectProblem(refused, 'validation_failed');
  });

  it('keeps the number in the series when the rule changes, or ends and comes back', async () => {
    const task = await make();
    const second = await next(await complete(task.id).expect(200));
    await patch(second.id, { recurrence: null }).expect(200);
    const ended = (await complete(second.id).expect(200)).body as Occurrence;
    expect(ended).toMatchObject({ seriesId: task.id, occurrence: 2, nextTaskId: null });
    await complete(second.id).expect(200);
    await patch(second.id, { recurrence: { rule: 'FREQ=DAILY;COUNT=3', from: 'due' } }).expect(200);
    const third = await next(await complete(second.id).expect(200));
    expect(third).toMatchObject({ seriesId: task.id, occurrence: 3 });
    const last = await complete(third.id).expect(200);
    expect(last.body).toMatchObject({ nextTaskId: null });
  });
});

describe('undoing a completion that made the next one', () => {
  it('takes back both, and can be taken back itself', async () => {
    const task = await make();
    const done = await complete(task.id).expect(200);
    const { nextTaskId } = done.body as Occurrence;
    const undone = await undo(done).expect(200);
    expect(await all()).toMatchObject([{ id: task.id, completed: false, nextTaskId: null }]);
    await undo(undone).expect(200);
    expect(await all()).toMatchObject([{ completed: true, nextTaskId }, { id: nextTaskId }]);
  });

  it('answers 409 and does nothing once the next one has changed', async () => {
    const task = await make();
    const done = await complete(task.id).expect(200);
    const { nextTaskId } = done.body as Occurrence;
    await patch(nextTaskId!, { title: 'Other' }).expect(200);
    expectProblem(await undo(done), 'undo_conflict');
    expect(await read(task.id)).toMatchObject({ completed: true, nextTaskId });
  });

  it('answers 409 where rule and due value would no longer fit each other', async () => {
    const { id } = await make({ recurrence: { rule: 'FREQ=WEEKLY;UNTIL=20270101', from: 'due' } });
    const first = await patch(id, { recurrence: WEEKLY }).expect(200);
    await patch(id, { due: { kind: 'local', dateTime: '2026-11-23T09:00:00' } }).expect(200);
    expectProblem(await undo(first), 'undo_conflict');
    await complete(id).expect(200);
  });
});

describe('a recurrence', () => {
  it('is written in one spelling', async () => {
    const task = await make({
      recurrence: { rule: 'wkst=mo;byday=we,mo;freq=weekly', from: 'due' },
    });
    expect(task.recurrence).toEqual({ rule: 'FREQ=WEEKLY;BYDAY=MO,WE', from: 'due' });
  });

  it.each([
    { body: { recurrence: WEEKLY, due: null }, pointer: '/recurrence' },
    { body: { recurrence: 'weekly', due: FIRST }, pointer: '/recurrence' },
    { body: { recurrence: { rule: 'FREQ=SOON', from: 'due' } }, pointer: '/recurrence/rule' },
    { body: { recurrence: { rule: 'FREQ=DAILY', from: 'now' } }, pointer: '/recurrence/from' },
    {
      body: { recurrence: { rule: 'FREQ=HOURLY', from: 'due' }, due: FIRST },
      pointer: '/recurrence/rule',
    },
    {
      body: { recurrence: { rule: 'FREQ=DAILY;UNTIL=20270101T000000Z', from: 'due' }, due: FIRST },
      pointer: '/recurrence/rule',
    },
  ])('is refused with $pointer for $body', async ({ body, pointer }) => {
    const { id } = await make();
    const before = await storedTask(api, id);
    for (const answer of [
      await api.http
        .post(ann.tasks)
        .set(ann.bearer)
        .send({ title: 'x', ...body }),
      await api.http
        .put(at(id))
        .set(ann.bearer)
        .send({ title: 'x', ...body }),
      await patch(id, body),
    ]) {
      expectProblem(answer, 'validation_failed');
      expect((answer.body as { errors: object[] }).errors).toMatchObject([{ pointer }]);
    }
    expect(await storedTask(api, id)).toEqual(before);
  });

  it('keeps its task from losing when it is due', async () => {
    const { id } = await make();
    expectProblem(await patch(id, { due: null }), 'validation_failed');
    await patch(id, { due: null, recurrence: null }).expect(200);
  });
});
