import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makePerson, type Person } from '../factories/person.js';
import { FIRST, type Occurrence, SECOND, seriesOf, WEEKLY } from '../factories/series.js';
import { makeTask, storedTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

let api: TestApi;
let ann: Person;
let series: ReturnType<typeof seriesOf>;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ann = await makePerson();
  series = seriesOf(api, ann);
});
afterAll(() => api.close());

describe('completing a task that comes back', () => {
  it.each([
    { way: 'a toggle', send: (id: string) => series.complete(id) },
    { way: 'completed: true', send: (id: string) => series.complete(id, true) },
    { way: 'PATCH', send: (id: string) => series.patch(id, { completed: true }) },
    {
      way: 'PUT',
      send: (id: string) =>
        api.http
          .put(series.at(id))
          .set(ann.bearer)
          .send({ title: 'Water', due: FIRST, recurrence: WEEKLY, completed: true }),
    },
  ])('by $way makes the next one, due later', async ({ send }) => {
    const task = await series.make();
    const answer = await send(task.id).expect(200);
    const made = await series.next(answer);
    expect(answer.body).toMatchObject({ completed: true, due: FIRST, occurrence: 1 });
    expect(made).toMatchObject({ completed: false, due: SECOND, occurrence: 2, nextTaskId: null });
    expect(made.seriesId).toBe(task.id);
    expect(await series.all()).toHaveLength(2);
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
    const task = await series.make(given);
    expect(await series.next(await series.complete(task.id).expect(200))).toMatchObject(given);
  });

  it('makes one, however often and at once it is completed, repeated and opened again', async () => {
    const task = await series.make();
    await Promise.all(Array.from({ length: 8 }, () => series.complete(task.id, true).expect(200)));
    const { nextTaskId } = await series.read(task.id);
    const key = randomUUID();
    for (const completed of [false, true, false, true, true]) {
      const answer = await series
        .complete(task.id, completed)
        .set('idempotency-key', `${key}${completed}`);
      expect((answer.body as Occurrence).nextTaskId).toBe(nextTaskId);
    }
    expect((await series.all()).map(({ id }) => id)).toEqual([task.id, nextTaskId]);
  });

  it.each([
    { rule: 'FREQ=WEEKLY;COUNT=3', from: 'due' },
    { rule: 'FREQ=WEEKLY;UNTIL=20261208', from: 'due' },
  ])('ends with the third of $rule, each of which tells the series', async (recurrence) => {
    let task = await series.make({ recurrence });
    const { id } = task;
    for (let n = 1; n < 3; n++)
      task = await series.next(await series.complete(task.id).expect(200));
    const last = (await series.complete(task.id).expect(200)).body as Occurrence;
    expect(last).toMatchObject({ occurrence: 3, nextTaskId: null });
    await makeTask(api, ann);
    const occurrences = await series.all({ series: id, sort: 'due' });
    expect(occurrences.map(({ occurrence }) => occurrence)).toEqual([1, 2, 3]);
    expect(occurrences.every(({ seriesId, completed }) => seriesId === id && completed)).toBe(true);
  });

  it('counts from the day on which it was completed, in the zone of who did', async () => {
    const recurrence = { rule: 'FREQ=DAILY;INTERVAL=2', from: 'completion' };
    for (const timezone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const day = (days: number) => {
        const time = Date.now() + days * 86_400_000;
        return new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(time);
      };
      const task = await series.make({ recurrence });
      const before = day(2);
      const answer = await series.complete(task.id).query({ timezone }).expect(200);
      const { due } = (await series.next(answer)) as unknown as { due: { date: string } };
      expect([before, day(2)]).toContain(due.date);
    }
    const refused = await series.complete((await series.make()).id).query({ timezone: '+02:00' });
    expectProblem(refused, 'validation_failed');
  });

  it('keeps the number in the series when the rule changes, or ends and comes back', async () => {
    const task = await series.make();
    const second = await series.next(await series.complete(task.id).expect(200));
    await series.patch(second.id, { recurrence: null }).expect(200);
    const ended = (await series.complete(second.id).expect(200)).body as Occurrence;
    expect(ended).toMatchObject({ seriesId: task.id, occurrence: 2, nextTaskId: null });
    await series.complete(second.id).expect(200);
    await series
      .patch(second.id, { recurrence: { rule: 'FREQ=DAILY;COUNT=3', from: 'due' } })
      .expect(200);
    const third = await series.next(await series.complete(second.id).expect(200));
    expect(third).toMatchObject({ seriesId: task.id, occurrence: 3 });
    const last = await series.complete(third.id).expect(200);
    expect(last.body).toMatchObject({ nextTaskId: null });
  });
});

describe('a recurrence', () => {
  it('is written in one spelling', async () => {
    const task = await series.make({
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
    const { id } = await series.make();
    const before = await storedTask(api, id);
    for (const answer of [
      await api.http
        .post(ann.tasks)
        .set(ann.bearer)
        .send({ title: 'x', ...body }),
      await api.http
        .put(series.at(id))
        .set(ann.bearer)
        .send({ title: 'x', ...body }),
      await series.patch(id, body),
    ]) {
      expectProblem(answer, 'validation_failed');
      expect((answer.body as { errors: object[] }).errors).toMatchObject([{ pointer }]);
    }
    expect(await storedTask(api, id)).toEqual(before);
  });

  it('keeps its task from losing when it is due', async () => {
    const { id } = await series.make();
    expectProblem(await series.patch(id, { due: null }), 'validation_failed');
    await series.patch(id, { due: null, recurrence: null }).expect(200);
  });
});
