import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { largeAccount } from '../factories/large-account.js';
import type { Person } from '../factories/person.js';
import { changeId, type ChangeAnswer, type Writer, makeWriter } from '../factories/writer.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';
import { postImport } from '../setup/transfers.js';

/** More rows than one answer lists, and than one statement puts back. */
const TASKS = 1_200;

let api: TestApi;
let ann: Person & Writer;
let file: string;
let imported: string;
beforeAll(async () => {
  api = await startApi();
  ann = await makeWriter(api);
  file = largeAccount(TASKS);
  imported = (await importFile(file))!;
});
afterAll(() => api.close());

const importFile = async (body: string) =>
  changeId(await postImport(api, ann, 'application/json', body).expect(200));

/** All there is, but for when it was last changed. */
const account = async () =>
  (await ann.read('export').expect(200)).text.replaceAll(/"updatedAt":"[^"]+"/g, '');

describe('the undo of an import', () => {
  it('takes all of it back, and is taken back', async () => {
    const before = await account();
    const undone = await ann.undo(imported).expect(200);
    const { changed, changedCount } = undone.body as ChangeAnswer & { changedCount: number };
    expect(changed).toHaveLength(1_000);
    expect(changedCount).toBe(TASKS + TASKS / 3 + 2);
    expect(JSON.parse(await account())).toMatchObject({ lists: [], labels: [], tasks: [] });
    const redone = await ann.undo(changeId(undone)).expect(200);
    expect(await account()).toBe(before);
    imported = changeId(redone)!;
    // What the redo made is undone by undoing the redo.
    expect((redone.body as ChangeAnswer).undoes).toBe(changeId(undone));
  });

  it('takes nothing back where one task of it has changed, and names that one', async () => {
    const { tasks } = JSON.parse(file) as { tasks: { id: string }[] };
    const { id } = tasks[700]!;
    const renamed = await ann.patch(id, { title: 'Renamed' }).expect(200);
    const before = await account();
    const refused = await ann.undo(imported);
    expectProblem(refused, 'undo_conflict');
    const { conflicts } = refused.body as { conflicts: { id: string; fields: string[] }[] };
    expect(conflicts).toContainEqual({ resource: 'task', id, fields: ['title'] });
    expect(await account()).toBe(before);
    await ann.undo(changeId(renamed)).expect(200);
  });

  it('does not take away a list in which something stands by now', async () => {
    const { lists } = JSON.parse(file) as { lists: { id: string }[] };
    await ann.make('tasks', { title: 'Later', listId: lists[0]!.id });
    const before = await account();
    const refused = await ann.undo(imported);
    expectProblem(refused, 'undo_conflict');
    expect(refused.body).toMatchObject({ conflicts: [{ resource: 'list', id: lists[0]!.id }] });
    expect(await account()).toBe(before);
  });
});
