import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { v7 as uuidv7 } from 'uuid';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';
import { accountOf, heldBy, imported, postImport, titled } from '../setup/transfers.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const merged = (person: Person, account: object, query: object = {}) =>
  imported(api, person, 'application/json', JSON.stringify(account), query);
const complete = async (person: Person, id: string) =>
  (
    await api.http
      .patch(`${person.tasks}/${id}/complete`)
      .set(person.bearer)
      .send({ completed: true })
      .expect(200)
  ).body as { nextTaskId: string | null };

/** Two people with one account, in which both completed the same task that comes back. */
async function makeTwoThatWentOn() {
  const [ann, bob] = [await makePerson(), await makePerson()];
  const { id } = await makeTask(api, ann, {
    title: 'Daily',
    due: { kind: 'day', date: '2026-11-28' },
    recurrence: { rule: 'FREQ=DAILY', from: 'due' },
  });
  await merged(bob, await accountOf(api, ann));
  const nexts = [(await complete(ann, id)).nextTaskId!, (await complete(bob, id)).nextTaskId!];
  return { ann, bob, id, annsNext: nexts[0]!, bobsNext: nexts[1]! };
}

describe('two copies of an account that both went on', () => {
  it('become one: an occurrence that both made is told and stays as it is', async () => {
    const { ann, bob, bobsNext, annsNext } = await makeTwoThatWentOn();
    await makeTask(api, ann, { title: 'Below', parentId: annsNext });
    const account = await accountOf(api, ann);
    const index = account.tasks.findIndex(({ id }) => id === annsNext);
    const expected = {
      created: { tasks: 1 },
      skipped: { tasks: 1 },
      losses: [
        {
          pointer: `/tasks/${index}`,
          message: expect.stringMatching(
            /^"Daily" is left out: occurrence 2 of its series is there/,
          ),
        },
      ],
    };
    expect(await merged(bob, account, { dryRun: true })).toMatchObject(expected);
    expect(await merged(bob, account)).toMatchObject(expected);
    const tasks = await heldBy(api, bob);
    expect(titled(tasks, 'Below')).toMatchObject({ parentId: bobsNext });
    expect(tasks).toHaveLength(3);
  });

  it('become one also where what is below comes in another step of the import', async () => {
    const { ann, bob, bobsNext, annsNext } = await makeTwoThatWentOn();
    const account = await accountOf(api, ann);
    const [plain] = account.tasks;
    const others = Array.from({ length: 450 }, (_, n) => ({
      ...plain!,
      ...{ id: uuidv7(), title: `Other ${n}`, recurrence: null, seriesId: null, completedAt: null },
    }));
    const below = { ...others[0]!, id: uuidv7(), title: 'Below', parentId: annsNext };
    const report = await merged(bob, { ...account, tasks: [...account.tasks, ...others, below] });
    expect(report).toMatchObject({ created: { tasks: 451 }, skipped: { tasks: 1 }, lossCount: 1 });
    expect(titled(await heldBy(api, bob), 'Below')).toMatchObject({ parentId: bobsNext });
  });

  it('have what is below stand alone where the occurrence lies in the trash', async () => {
    const { ann, bob, bobsNext, annsNext } = await makeTwoThatWentOn();
    await makeTask(api, ann, { title: 'Below', parentId: annsNext });
    await api.http.delete(`${bob.tasks}/${bobsNext}`).set(bob.bearer).expect(204);
    const { losses } = await merged(bob, await accountOf(api, ann));
    expect(losses.map(({ message }) => message)).toEqual([
      expect.stringContaining('is left out: occurrence 2'),
      'comes without the task above it, which is in the trash',
    ]);
    expect(titled(await heldBy(api, bob), 'Below')).toMatchObject({ parentId: null });
  });
});

describe('a task of the Inbox', () => {
  it('comes into the list that the task above it has moved to, and that is told', async () => {
    const ann = await makePerson();
    const above = await makeTask(api, ann, { title: 'Above' });
    const below = await makeTask(api, ann, { title: 'Below', parentId: above.id });
    const account = await accountOf(api, ann);
    const lists = api.http.post(`/api/${ann.id}/lists`).set(ann.bearer).send({ name: 'Garden' });
    const { id: listId } = (await lists.expect(201)).body as { id: string };
    await api.http.delete(`${ann.tasks}/${below.id}`).set(ann.bearer).expect(204);
    await api.http.delete(`/api/${ann.id}/trash/${below.id}`).set(ann.bearer).expect(204);
    await api.http.patch(`${ann.tasks}/${above.id}`).set(ann.bearer).send({ listId }).expect(200);
    const { losses } = await merged(ann, account);
    expect(losses).toEqual([
      {
        pointer: expect.stringMatching(/^\/tasks\/\d\/listId$/),
        message: 'stands in the list of the task above it',
      },
    ]);
    expect(titled(await heldBy(api, ann), 'Below')).toMatchObject({ list: 'Garden' });
  });
});

describe('a saved filter', () => {
  it('asks for the label that the one of its file has become', async () => {
    const [ann, bob] = [await makePerson(), await makePerson()];
    const make = async (person: Person, what: string, body: object) => {
      const made = api.http.post(`/api/${person.id}/${what}`).set(person.bearer).send(body);
      return ((await made.expect(201)).body as { id: string }).id;
    };
    const [work, list] = [
      await make(ann, 'labels', { name: 'work' }),
      await make(ann, 'lists', { name: 'Garden' }),
    ];
    const his = await make(bob, 'labels', { name: 'WORK' });
    await makeTask(api, ann, { title: 'Labelled', labelIds: [work], listId: list });
    await make(ann, 'filters', { name: 'At work', query: { list, label: [work] } });
    await merged(bob, await accountOf(api, ann));
    const { filters } = await accountOf(api, bob);
    expect(filters).toMatchObject([{ query: { list, label: [his] } }]);
    const { query } = filters[0] as unknown as { query: object };
    const found = await api.http.get(bob.tasks).set(bob.bearer).query(query).expect(200);
    expect(found.body).toMatchObject({ items: [{ title: 'Labelled' }] });
  });
});

describe('a file with something twice', () => {
  it('has one of two tasks that are the same occurrence, and tells of the other', async () => {
    const [ann, bob] = [await makePerson(), await makePerson()];
    await makeTask(api, ann, { title: 'One' });
    const account = await accountOf(api, ann);
    const seriesId = uuidv7();
    const one = { ...account.tasks[0]!, seriesId };
    const two = { ...one, id: uuidv7(), title: 'Two' };
    const below = { ...one, id: uuidv7(), title: 'Below', seriesId: null, parentId: two.id };
    const report = await merged(bob, { ...account, tasks: [one, two, below] });
    expect(report).toMatchObject({
      created: { tasks: 2 },
      skipped: { tasks: 0 },
      losses: [{ pointer: '/tasks/1', message: expect.stringMatching(/^"Two" is left out/) }],
    });
    expect(titled(await heldBy(api, bob), 'Below')).toMatchObject({ parent: 'One' });
  });

  it('has the first of two entries of one id, and tells of the other', async () => {
    const [ann, bob] = [await makePerson(), await makePerson()];
    await makeTask(api, ann, { title: 'One' });
    const make = (path: string, body: object) =>
      api.http.post(`/api/${ann.id}${path}`).set(ann.bearer).send(body).expect(201);
    await make('/lists', { name: 'One' });
    await make('/labels', { name: 'One' });
    await make('/filters', { name: 'One', query: {} });
    const account = await accountOf(api, ann);
    const [task] = account.tasks;
    const others = Array.from({ length: 450 }, (_, n) => ({
      ...task!,
      ...{ id: uuidv7(), title: `Other ${n}` },
    }));
    const again = { ...task!, title: 'Two' };
    const twice = <T extends object>([item]: T[]) => [item!, { ...item!, name: 'Two' }];
    const file = {
      ...account,
      ...{ lists: twice(account.lists), labels: twice(account.labels) },
      ...{ filters: twice(account.filters), tasks: [task, again, ...others, again] },
    };
    const report = await merged(bob, file);
    const message = 'is left out: one with its id came before';
    expect(report).toMatchObject({
      created: { lists: 1, labels: 1, filters: 1, tasks: 451 },
      skipped: { lists: 0, labels: 0, filters: 0, tasks: 0 },
      losses: ['/lists/1', '/labels/1', '/filters/1', '/tasks/1', '/tasks/452'].map((pointer) => ({
        pointer,
        message,
      })),
    });
    // Nothing of it came in before: one has it, and it is no loss that it stays as it is.
    expect(await merged(bob, { ...file, tasks: [again] })).toMatchObject({
      skipped: { tasks: 1 },
      lossCount: 3,
    });
  });
});

describe('a series that came in', () => {
  /** A file of a task that comes back, whose next is named, and of others. */
  async function fileOf(nextTaskId: string, ...others: object[]) {
    const ann = await makePerson();
    const { id } = await makeTask(api, ann, {
      due: { kind: 'day', date: '2026-11-28' },
      recurrence: { rule: 'FREQ=DAILY', from: 'due' },
    });
    const account = await accountOf(api, ann);
    const [task] = account.tasks;
    const tasks = [{ ...task!, nextTaskId }, ...others.map((other) => ({ ...task!, ...other }))];
    return { id, file: { ...account, tasks } };
  }

  it('leaves a task in the trash that the file names as the next, and is not', async () => {
    const bob = await makePerson();
    const trashed = await makeTask(api, bob, { title: 'Trashed' });
    await api.http.delete(`${bob.tasks}/${trashed.id}`).set(bob.bearer).expect(204);
    const { id, file } = await fileOf(trashed.id);
    await merged(bob, file);
    const { nextTaskId } = await complete(bob, id);
    const tasks = await heldBy(api, bob);
    expect(titled(tasks, 'Trashed')['deletedAt']).not.toBeNull();
    expect(tasks.find((task) => task['id'] === nextTaskId)).toMatchObject({ occurrence: 2 });
  });

  it('goes on with the task that has its next number already', async () => {
    const bob = await makePerson();
    const there = uuidv7();
    const { id, file } = await fileOf(uuidv7(), { id: there, occurrence: 2 });
    await merged(bob, file);
    expect(await complete(bob, id)).toMatchObject({ nextTaskId: there });
    expect(await heldBy(api, bob)).toHaveLength(2);
  });
});

describe('a file that is compressed', () => {
  it('is of a type that is not read', async () => {
    const bob = await makePerson();
    const answer = await api.http
      .post(`/api/${bob.id}/import`)
      .set(bob.bearer)
      .set('content-type', 'application/json')
      .set('content-encoding', 'gzip')
      .serialize((body: unknown) => body as string)
      .send(gzipSync(JSON.stringify(await accountOf(api, bob))));
    expectProblem(answer, 'unsupported_media_type');
  });

  it.each(['IDENTITY', 'Identity'])('is not where it says %s', async (coding) => {
    const bob = await makePerson();
    const file = JSON.stringify(await accountOf(api, bob));
    const answer = postImport(api, bob, 'application/json', file);
    await answer.set('content-encoding', coding).expect(200);
  });
});

describe('the number of an occurrence', () => {
  it('has an end, at which the series ends too', async () => {
    const [ann, bob] = [await makePerson(), await makePerson()];
    const { id } = await makeTask(api, ann, {
      due: { kind: 'day', date: '2026-11-28' },
      recurrence: { rule: 'FREQ=DAILY', from: 'due' },
    });
    const account = await accountOf(api, ann);
    const numbered = (occurrence: number) => ({
      ...account,
      tasks: [{ ...account.tasks[0]!, occurrence }],
    });
    const text = JSON.stringify(numbered(0x7fffffff));
    await postImport(api, bob, 'application/json', text).expect(400);
    await merged(bob, numbered(1_000_000));
    expect(await complete(bob, id)).toMatchObject({ nextTaskId: null });
  });
});
