import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makePerson, type Person } from '../factories/person.js';
import { FIRST, type Occurrence, SECOND, seriesOf, WEEKLY } from '../factories/series.js';
import { startApi, type TestApi } from '../setup/api.js';

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

/** A subtask without dates of its own. */
const subtask = (parentId: string, title: string, fields: object = {}) =>
  series.make({ title, parentId, due: null, recurrence: null, ...fields });
const complete = (id: string) => series.complete(id, true, { children: 'complete' }).expect(200);
const below = async (parentId: string) => series.all({ parent: parentId, sort: 'position' });
const titles = (tasks: Occurrence[]) => tasks.map(({ title }) => title);

describe('subtasks of a task that comes back', () => {
  it('return with the next one, open, in their order and with all that describes them', async () => {
    const task = await series.make();
    const label = await api.http
      .post(`/api/${ann.id}/labels`)
      .set(ann.bearer)
      .send({ name: 'Travel' })
      .expect(201);
    const labelIds = [(label.body as { id: string }).id];
    const fields = { description: 'Both ends', priority: 'high', labelIds };
    const pack = await subtask(task.id, 'Pack', fields);
    await subtask(task.id, 'Leave');
    const early = await subtask(task.id, 'Sleep');
    await series.patch(early.id, { completed: true }).expect(200);
    await api.http
      .post(`${series.at(early.id)}/move`)
      .set(ann.bearer)
      .send({ before: pack.id })
      .expect(200);
    await subtask(pack.id, 'Socks');

    const next = await series.next(await complete(task.id));
    const made = await below(next.id);
    expect(titles(made)).toEqual(['Sleep', 'Pack', 'Leave']);
    expect(made.every(({ completed, completedAt }) => !completed && completedAt === null)).toBe(
      true,
    );
    expect(made[1]).toMatchObject(fields);
    expect(await below(made[1]!.id)).toMatchObject([{ title: 'Socks', completed: false }]);
    expect(await below(task.id)).toHaveLength(3);
    const third = await series.next(await complete(next.id));
    expect(titles(await below(third.id))).toEqual(['Sleep', 'Pack', 'Leave']);
  });

  it('are due as many days from the next one as from the one before', async () => {
    const task = await series.make();
    await subtask(task.id, 'Buy', { due: { kind: 'day', date: '2026-11-21' } });
    const zone = 'Europe/Vienna';
    await subtask(task.id, 'Call', { due: { kind: 'zoned', at: '2026-11-24T08:00:00Z', zone } });
    const next = await series.next(await complete(task.id));
    expect(await below(next.id)).toMatchObject([
      { due: { kind: 'day', date: '2026-11-28' } },
      { due: { kind: 'zoned', at: '2026-12-01T08:00:00Z', zone } },
    ]);
  });

  it('that were deleted do not return', async () => {
    const task = await series.make();
    await subtask(task.id, 'Kept');
    const gone = await subtask(task.id, 'Deleted');
    await api.http.delete(series.at(gone.id)).set(ann.bearer).expect(204);
    const next = await series.next(await complete(task.id));
    expect(titles(await below(next.id))).toEqual(['Kept']);
  });

  it('that come back themselves return once, as the start of a series', async () => {
    const task = await series.make();
    const child = await subtask(task.id, 'Water', { due: FIRST, recurrence: WEEKLY });
    await complete(child.id);
    const next = await series.next(await complete(task.id));
    const [copy, ...more] = await below(next.id);
    expect(more).toEqual([]);
    expect(copy).toMatchObject({ recurrence: WEEKLY, occurrence: 1, seriesId: copy!.id });
    expect(copy!.due).toEqual({ kind: 'day', date: '2026-12-07' });
  });

  it('go with the next one when the task is opened again, and return with it', async () => {
    const task = await series.make();
    await subtask(task.id, 'Pack');
    const { nextTaskId } = (await complete(task.id)).body as Occurrence;
    await series.complete(task.id, false).expect(200);
    expect(titles(await series.all())).toEqual([task.title, 'Pack']);
    const next = await series.next(await complete(task.id));
    expect(next).toMatchObject({ id: nextTaskId, due: SECOND });
    expect(titles(await below(next.id))).toEqual(['Pack']);
  });

  it('go with the next one when the completion is undone', async () => {
    const task = await series.make();
    const pack = await subtask(task.id, 'Pack');
    await subtask(pack.id, 'Socks');
    const done = await complete(task.id);
    expect(await series.all()).toHaveLength(6);
    const undone = await series.undo(done).expect(200);
    expect(await series.all()).toMatchObject(Array(3).fill({ completed: false }));
    await series.undo(undone).expect(200);
    expect(titles(await below((await series.read(task.id)).nextTaskId!))).toEqual(['Pack']);
  });
});
