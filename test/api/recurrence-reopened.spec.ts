import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makePerson, type Person } from '../factories/person.js';
import { type Occurrence, SECOND, seriesOf, WEEKLY } from '../factories/series.js';
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

describe('opening a completed task that comes back', () => {
  it('takes the next one back when it is opened again, however often', async () => {
    const task = await series.make();
    for (let round = 0; round < 3; round++) {
      const { nextTaskId } = (await series.complete(task.id, true).expect(200)).body as Occurrence;
      expect(await series.read(nextTaskId!)).toMatchObject({ due: SECOND, completed: false });
      await series.complete(task.id, false).expect(200);
      expect(await series.all()).toMatchObject([{ id: task.id, completed: false, nextTaskId }]);
    }
  });

  it('gives the next one again when opening it again is undone', async () => {
    const task = await series.make();
    const { nextTaskId } = (await series.complete(task.id, true).expect(200)).body as Occurrence;
    const reopened = await series.complete(task.id, false).expect(200);
    await series.undo(reopened).expect(200);
    expect(await series.all()).toMatchObject([
      { completed: true },
      { id: nextTaskId, due: SECOND },
    ]);
  });

  it.each([
    { what: 'another title', touch: (id: string) => series.patch(id, { title: 'Mine' }) },
    { what: 'been completed', touch: (id: string) => series.complete(id, true) },
    {
      what: 'a subtask',
      touch: (id: string) =>
        api.http.post(ann.tasks).set(ann.bearer).send({ title: 'x', parentId: id }),
    },
  ])('keeps the next one that has $what when it is opened again', async ({ touch }) => {
    const task = await series.make();
    const { nextTaskId } = (await series.complete(task.id, true).expect(200)).body as Occurrence;
    expect((await touch(nextTaskId!)).status).toBeLessThan(300);
    const before = await series.read(nextTaskId!);
    await series.complete(task.id, false).expect(200);
    expect(await series.read(nextTaskId!)).toEqual(before);
  });

  it('goes on with the series where the next one was deleted, from the trash or made anew', async () => {
    const { id, nextTaskId } = (await series.complete((await series.make()).id).expect(200))
      .body as Occurrence;
    const again = async () => {
      await series.complete(id, false).expect(200);
      return series.next(await series.complete(id, true).expect(200));
    };
    const remove = (place: string) => api.http.delete(place).set(ann.bearer).expect(204);
    await remove(series.at(nextTaskId!));
    expect(await again()).toMatchObject({ id: nextTaskId, due: SECOND, completed: false });
    await remove(series.at(nextTaskId!));
    await remove(`/api/${ann.id}/trash/${nextTaskId}`);
    expect(await again()).toMatchObject({ due: SECOND, occurrence: 2 });
    expect(await series.all()).toHaveLength(2);
  });
});

describe('undoing a completion that made the next one', () => {
  it('takes back both, and can be taken back itself', async () => {
    const task = await series.make();
    const done = await series.complete(task.id).expect(200);
    const { nextTaskId } = done.body as Occurrence;
    const undone = await series.undo(done).expect(200);
    expect(await series.all()).toMatchObject([{ id: task.id, completed: false, nextTaskId: null }]);
    await series.undo(undone).expect(200);
    expect(await series.all()).toMatchObject([{ completed: true, nextTaskId }, { id: nextTaskId }]);
  });

  it('answers 409 and does nothing once the next one has changed', async () => {
    const task = await series.make();
    const done = await series.complete(task.id).expect(200);
    const { nextTaskId } = done.body as Occurrence;
    await series.patch(nextTaskId!, { title: 'Other' }).expect(200);
    expectProblem(await series.undo(done), 'undo_conflict');
    expect(await series.read(task.id)).toMatchObject({ completed: true, nextTaskId });
  });

  it('answers 409 where rule and due value would no longer fit each other', async () => {
    const { id } = await series.make({
      recurrence: { rule: 'FREQ=WEEKLY;UNTIL=20270101', from: 'due' },
    });
    const first = await series.patch(id, { recurrence: WEEKLY }).expect(200);
    await series.patch(id, { due: { kind: 'local', dateTime: '2026-11-23T09:00:00' } }).expect(200);
    expectProblem(await series.undo(first), 'undo_conflict');
    await series.complete(id).expect(200);
  });
});
