import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  changeRow,
  completeTask,
  createRow,
  deleteRow,
  fetchTransport,
  MemoryStorage,
  type Row,
  Sync,
  type Transport,
  TryLaterError,
} from '@taskward/sync';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { until } from '../setup/until.js';

interface Task extends Row {
  title: string;
  description: string;
  completed: boolean;
}

let api: TestApi;
let origin: string;
let ann: Person;
let storage: MemoryStorage;
const opened: Sync[] = [];
beforeAll(async () => {
  api = await startApi();
  origin = await api.app.getUrl();
});
beforeEach(async () => {
  ann = await makePerson();
  storage = new MemoryStorage();
});
afterEach(() => {
  for (const sync of opened.splice(0)) sync.close();
});
afterAll(() => api.close());

async function open(transport: Transport = fetchTransport(origin)): Promise<Sync> {
  const credentials = () => Promise.resolve({ token: ann.token, userId: ann.id });
  const sync = await Sync.open({ userId: ann.id, storage, transport, credentials });
  opened.push(sync);
  return sync;
}

/** A network that duplicates every write and loses the first answer. */
const doubling = (real: Transport): Transport => ({
  ...real,
  async send(request, own) {
    if (request.method !== 'GET') await real.send(request, own);
    return real.send(request, own);
  },
});

const titles = (sync: Sync) =>
  sync
    .view<Task>({ resource: 'task', where: () => true, compare: (a, b) => (a.id < b.id ? -1 : 1) })
    .snapshot()
    .map(({ title }) => title);
const onServer = async (id: string) =>
  (await api.http.get(`${ann.tasks}/${id}`).set(ann.bearer)).body as Task;
const listOf = async (person: Person) =>
  ((await api.http.get(person.tasks).set(person.bearer)).body as { items: Task[] }).items;
const shown = (sync: Sync, id: string) => sync.get('task', id) as Task;

describe('the client engine with the real API', () => {
  it('shows all tasks, and later those that were changed, deleted or added', async () => {
    for (let n = 0; n < 5; n++) await makeTask(api, ann, { title: `Task ${n}` });
    const sync = await open();
    await sync.catchUp();
    expect(titles(sync)).toEqual(['Task 0', 'Task 1', 'Task 2', 'Task 3', 'Task 4']);
    const made = await makeTask(api, ann, { title: 'Task 5' });
    await api.http.delete(`${ann.tasks}/${made.id}`).set(ann.bearer);
    await makeTask(api, ann, { title: 'Task 6' });
    await sync.catchUp();
    expect(titles(sync).slice(5)).toEqual(['Task 6']);
  });

  it('shows a write at once and executes it once over a network that duplicates requests', async () => {
    const sync = await open(doubling(fetchTransport(origin)));
    const draft = createRow('task', { title: 'Water the plants' });
    const { id } = draft.effects[0]!;
    const { stored } = sync.write(draft);
    expect(titles(sync)).toEqual(['Water the plants']);
    await stored;
    await sync.catchUp();
    await sync.write(changeRow('task', shown(sync, id), { description: 'Only the fern.' })).stored;
    await sync.write(completeTask(shown(sync, id), true, new Date())).stored;
    await sync.catchUp();
    expect(sync.outbox).toEqual([]);
    expect(await onServer(id)).toMatchObject({ description: 'Only the fern.', completed: true });
    const activity = await api.http.get(`/api/${ann.id}/activity`).set(ann.bearer);
    const { items } = activity.body as { items: { operation: string }[] };
    expect(items.map(({ operation }) => operation)).toEqual([
      'completeTask',
      'changeTask',
      'createTask',
    ]);
    expect(shown(sync, id)).toEqual(await onServer(id));
  });

  it('keeps a task that was created offline, and sends it after the next start', async () => {
    const offline = { ...fetchTransport('http://127.0.0.1:9') };
    const first = await open(offline);
    await first.write(createRow('task', { title: 'Sow the seeds' })).stored;
    await expect(first.catchUp()).rejects.toThrow(TryLaterError);
    first.close();
    const second = await open();
    expect(titles(second)).toEqual(['Sow the seeds']);
    await second.catchUp();
    expect(second.status.snapshot()).toMatchObject({ unsent: 0, attention: [] });
    expect(await listOf(ann)).toMatchObject([{ title: 'Sow the seeds' }]);
  });

  it('merges a change elsewhere of another field, and reports a conflict for the same field', async () => {
    const { id } = await makeTask(api, ann, { title: 'Buy soil' });
    const sync = await open();
    await sync.catchUp();
    const elsewhere = (fields: object) =>
      api.http.patch(`${ann.tasks}/${id}`).set(ann.bearer).send(fields).expect(200);
    await elsewhere({ description: 'Two bags' });
    await sync.write(changeRow('task', shown(sync, id), { title: 'Buy good soil' })).stored;
    await sync.catchUp();
    expect(await onServer(id)).toMatchObject({
      title: 'Buy good soil',
      description: 'Two bags',
    });
    await elsewhere({ title: 'Buy peat' });
    const { id: mine } = sync.write(changeRow('task', shown(sync, id), { title: 'Buy compost' }));
    await sync.catchUp();
    const { attention } = sync.status.snapshot();
    expect(attention).toMatchObject([
      { id: mine, state: 'conflict', problem: { current: { title: 'Buy peat' } } },
    ]);
    expect(shown(sync, id).title).toBe('Buy peat');
    expect((await onServer(id)).title).toBe('Buy peat');
    await sync.retry(mine);
    await sync.catchUp();
    expect((await onServer(id)).title).toBe('Buy compost');
  });

  it('reports a change of a deleted task as rejected, with its text', async () => {
    const { id } = await makeTask(api, ann);
    const sync = await open();
    await sync.catchUp();
    await api.http.delete(`${ann.tasks}/${id}`).set(ann.bearer).expect(204);
    const { id: mine } = sync.write(changeRow('task', shown(sync, id), { title: 'Kept' }));
    await sync.catchUp();
    expect(sync.status.snapshot().attention).toMatchObject([
      { id: mine, state: 'rejected', body: { title: 'Kept' }, problem: { code: 'task_not_found' } },
    ]);
    await sync.discard(mine);
    expect([sync.outbox, titles(sync)]).toEqual([[], []]);
  });

  it('undoes sent and unsent writes', async () => {
    const { id } = await makeTask(api, ann, { title: 'Mow the lawn' });
    const sync = await open();
    await sync.catchUp();
    const unsent = sync.write(changeRow('task', shown(sync, id), { title: 'No' }));
    await unsent.stored;
    expect(await sync.undo(unsent.id)).toBe(true);
    expect([shown(sync, id).title, sync.outbox]).toEqual(['Mow the lawn', []]);
    const sent = sync.write(deleteRow('task', shown(sync, id)));
    await sent.stored;
    await sync.catchUp();
    expect(titles(sync)).toEqual([]);
    expect(await sync.undo(sent.id)).toBe(true);
    expect(titles(sync)).toEqual(['Mow the lawn']);
    await sync.catchUp();
    expect(await onServer(id)).toEqual(shown(sync, id));
  });

  it('reads everything again after its sync token has expired', async () => {
    const { id } = await makeTask(api, ann, { title: 'Old' });
    const sync = await open();
    await sync.catchUp();
    await api.http.delete(`${ann.tasks}/${id}`).set(ann.bearer).expect(204);
    await makeTask(api, ann, { title: 'New' });
    await makeTask(api, ann, { title: 'Newer' });
    await api.database.sql(
      `delete from app.change where user_id = $1 and seq < (select max(seq) from app.change where user_id = $1)`,
      [ann.id],
    );
    await sync.catchUp();
    expect(titles(sync)).toEqual(['New', 'Newer']);
  });

  it('shows changes made elsewhere while it is live, and sends writes at once', async () => {
    const sync = await open();
    sync.start();
    await until(() => sync.status.snapshot().connection === 'live', 'it is live');
    await makeTask(api, ann, { title: 'From elsewhere' });
    await until(() => titles(sync).includes('From elsewhere'), 'the change has arrived');
    const draft = createRow('task', { title: 'From here' });
    sync.write(draft);
    await until(() => sync.outbox.length === 0, 'the write is done');
    expect((await onServer(draft.effects[0]!.id)).title).toBe('From here');
  });

  it('sends nothing while another person is signed in', async () => {
    const ben = await makePerson();
    let signedIn = ben;
    const credentials = () => Promise.resolve({ token: signedIn.token, userId: signedIn.id });
    const transport = fetchTransport(origin);
    const sync = await Sync.open({ userId: ann.id, storage, transport, credentials });
    opened.push(sync);
    await sync.write(createRow('task', { title: 'Of Ann' })).stored;
    await expect(sync.catchUp()).rejects.toThrow('signed out');
    for (const person of [ann, ben]) expect(await listOf(person)).toEqual([]);
    signedIn = ann;
    await sync.catchUp();
    expect(await listOf(ann)).toMatchObject([{ title: 'Of Ann' }]);
  });
});
