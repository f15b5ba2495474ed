import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { Response } from 'supertest';
import type { Person } from '../factories/person.js';
import { makeTask } from '../factories/task.js';
import { changeId, idOf, itemsOf, type Writer, makeWriter } from '../factories/writer.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

let api: TestApi;
let ann: Person & Writer;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ann = await makeWriter(api);
});
afterAll(() => api.close());

describe('GET /api/:userId/activity', () => {
  it('tells what was done, newest first, with what it changed', async () => {
    const { id } = await makeTask(api, ann, { title: 'Old' });
    const changed = await ann.patch(id, { title: 'New' }).expect(200);
    await ann.undo(changeId(changed)).expect(200);
    expect(itemsOf(await ann.read('activity').expect(200))).toMatchObject([
      { operation: 'undoChange', undoes: changeId(changed), changed: [{ id, kind: 'changed' }] },
      {
        id: changeId(changed),
        operation: 'changeTask',
        undoes: null,
        changed: [{ id, kind: 'changed', before: { title: 'Old' }, after: { title: 'New' } }],
      },
      { operation: 'createTask', changed: [{ id, kind: 'created', before: null }] },
    ]);
  });

  it('is read page by page, whatever is done meanwhile', async () => {
    for (let n = 0; n < 5; n++) await makeTask(api, ann);
    const whole = itemsOf(await ann.read('activity').expect(200)).map(({ id }) => id);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Response = await ann
        .read(`activity?limit=2${cursor && `&cursor=${cursor}`}`)
        .expect(200);
      seen.push(...itemsOf(page).map(({ id }) => id));
      cursor = (page.body as { nextCursor: string | null }).nextCursor;
      await makeTask(api, ann);
    }
    expect(seen).toEqual(whole);
  });

  it('is spared to whoever has it, until something changes', async () => {
    const { etag } = (await ann.read('activity').expect(200)).headers;
    await ann.read('activity').set('If-None-Match', etag!).expect(304);
    await makeTask(api, ann);
    await ann.read('activity').set('If-None-Match', etag!).expect(200);
  });

  it.each(['x', 'W10', 'WzEsImEiXQ'])('refuses %p as a cursor', async (cursor) => {
    expectProblem(await ann.read(`activity?cursor=${cursor}`), 'validation_failed');
  });

  it("returns 400 for another person's cursor", async () => {
    const bob = await makeWriter(api);
    for (const person of [ann, ann, bob, bob]) await makeTask(api, person);
    const page = await bob.read('activity?limit=1').expect(200);
    const { nextCursor } = page.body as { nextCursor: string };
    expectProblem(await ann.read(`activity?cursor=${nextCursor}`), 'validation_failed');
    expect(itemsOf(await bob.read(`activity?cursor=${nextCursor}`).expect(200))).toHaveLength(1);
  });

  it.each(['', 'null'])('takes %p for no cursor', async (cursor) => {
    const first = await ann.read('activity').expect(200);
    expect((await ann.read(`activity?cursor=${cursor}`).expect(200)).body).toEqual(first.body);
  });
});

describe('GET /api/:userId/tasks/:id/history', () => {
  it('tells what became of one task alone, after its end too', async () => {
    const [{ id }, other] = [await makeTask(api, ann, { title: 'Old' }), await makeTask(api, ann)];
    await ann.patch(id, { title: 'New' }).expect(200);
    await ann.patch(other.id, { title: 'Other' }).expect(200);
    await ann.trash(id).expect(204);
    const history = itemsOf(await ann.read(`tasks/${id}/history`).expect(200));
    expect(history.map(({ operation }) => operation)).toEqual([
      'deleteTask',
      'changeTask',
      'createTask',
    ]);
    expect(history[0]!.changed).toEqual([
      expect.objectContaining({ id, before: { deletedAt: null } }),
    ]);
  });

  it('tells which labels the task got and lost', async () => {
    const [label, { id }] = [await ann.make('labels', { name: 'red' }), await makeTask(api, ann)];
    await ann.patch(id, { labelIds: [idOf(label)] }).expect(200);
    await api.http
      .delete(`/api/${ann.id}/labels/${idOf(label)}`)
      .set(ann.bearer)
      .expect(204);
    const marked = { taskId: id, labelId: idOf(label) };
    expect(itemsOf(await ann.read(`tasks/${id}/history`).expect(200)).slice(0, 2)).toMatchObject([
      { operation: 'deleteLabel', changed: [{ id, kind: 'changed', before: marked, after: null }] },
      { operation: 'changeTask', changed: [{ id, kind: 'changed', before: null, after: marked }] },
    ]);
  });

  it('shows the fields that the API has, with their values', async () => {
    const due = { kind: 'zoned', at: '2026-11-27T23:30:00Z', zone: 'Europe/Vienna' };
    const daily = { rule: 'FREQ=DAILY', from: 'due' };
    const { id } = await makeTask(api, ann, { priority: 'high', due, recurrence: daily });
    const later = { ...due, at: '2026-11-28T00:30:00Z' };
    const weekly = { ...daily, rule: 'FREQ=WEEKLY' };
    await ann.patch(id, { due: later, priority: 'none', recurrence: weekly }).expect(200);
    await ann.patch(id, { due: { kind: 'day', date: '2026-11-28' }, listId: null }).expect(200);
    const [third, second, first] = itemsOf(await ann.read(`tasks/${id}/history`).expect(200));
    const day = { due: { kind: 'day', date: '2026-11-28' } };
    expect(third!.changed).toMatchObject([{ before: { due: later }, after: day }]);
    expect(Object.keys(third!.changed[0]!.after!)).toEqual(['due']);
    expect(second!.changed[0]).toMatchObject({
      before: { priority: 'high', due, recurrence: daily },
      after: { priority: 'none', due: later, recurrence: weekly },
    });
    const shown = (await ann.read(`tasks/${id}`).expect(200)).body as object;
    const { before, after } = first!.changed[0]!;
    expect(before).toBeNull();
    expect(Object.keys(shown)).toEqual(
      expect.arrayContaining(Object.keys(after!).filter((name) => name !== 'deletedAt')),
    );
    expect(after).toMatchObject({ due, recurrence: daily, priority: 'high', completedAt: null });
    expect((after as { createdAt: string }).createdAt).toMatch(/\.\d{3}Z$/);
    const label = await ann.make('labels', { name: 'Red' });
    const [made] = itemsOf(await ann.read('activity').expect(200));
    expect(made!.changed[0]!.after).toEqual({
      id: idOf(label),
      name: 'Red',
      color: 'gray',
      createdAt: (label.body as { createdAt: string }).createdAt,
    });
  });

  it('has a cursor of its own', async () => {
    const { id } = await makeTask(api, ann);
    await ann.patch(id, { title: 'New' }).expect(200);
    const page = await ann.read(`tasks/${id}/history?limit=1`).expect(200);
    const { nextCursor } = page.body as { nextCursor: string };
    const rest = await ann.read(`tasks/${id}/history?limit=1&cursor=${nextCursor}`).expect(200);
    expect(rest.body).toMatchObject({ items: [{ operation: 'createTask' }], nextCursor: null });
    expectProblem(await ann.read(`activity?cursor=${nextCursor}`), 'validation_failed');
  });

  it('does not know a task that never was', async () => {
    expectProblem(await ann.read(`tasks/${uuidv7()}/history`), 'task_not_found');
  });
});
