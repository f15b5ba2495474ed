import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, storedTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';

interface Row {
  seq: number;
  n: number;
  resource: string;
  resource_id: string;
  before: object | null;
  after: object | null;
}

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const rowsOf = ({ id }: Person) =>
  api.database.sql<Row>(
    'select seq, n, resource, resource_id, before, after from app.change_row where user_id = $1 order by seq, n',
    [id],
  );
const numbersOf = async ({ id }: Person) =>
  (
    await api.database.sql<{ seq: number }>(
      'select seq from app.change where user_id = $1 order by seq',
      [id],
    )
  ).map(({ seq }) => seq);

describe("a person's log of changes", () => {
  it('is kept for every table of schema app that is not its own, nor made from another', async () => {
    const OWN = ['person', 'change', 'change_row', 'idempotency_key', 'task_word'];
    const tables = await api.database.sql<{ name: string; logged: boolean }>(
      `select relname as name, count(tgname) = 4 as logged from pg_class
       left join pg_trigger on tgrelid = pg_class.oid and tgenabled = 'O'
         and tgname in ('lock_own_log', 'log_row', 'log_made', 'log_gone')
       where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') group by relname`,
    );
    const unlogged = tables.filter(({ logged }) => !logged).map(({ name }) => name);
    expect(tables.length).toBeGreaterThan(unlogged.length);
    expect(unlogged.filter((name) => !OWN.includes(name))).toEqual([]);
  });

  it('has one entry for each mutation, with what it changed and nothing else', async () => {
    const ann = await makePerson();
    const { id } = await makeTask(api, ann, { title: 'Old' });
    await api.http.patch(`${ann.tasks}/${id}`).set(ann.bearer).send({ title: 'New' }).expect(200);
    await api.http.delete(`${ann.tasks}/${id}`).set(ann.bearer).expect(204);
    const task = { resource: 'task', resource_id: id };
    expect(await rowsOf(ann)).toMatchObject([
      { ...task, seq: 1, before: null, after: { title: 'Old', description: null } },
      { ...task, seq: 2, before: { title: 'Old' }, after: { title: 'New' } },
      { ...task, seq: 3, before: { deleted_at: null } },
    ]);
    const [, changed, trashed] = await rowsOf(ann);
    expect(Object.keys(changed!.after!)).toEqual(['title']);
    expect(Object.keys(trashed!.after!)).toEqual(['deleted_at']);
    expect(await numbersOf(ann)).toEqual([1, 2, 3]);
  });

  it('gathers what one transaction changed in one entry', async () => {
    const ann = await makePerson();
    const top = await makeTask(api, ann);
    const low = await makeTask(api, ann, { parentId: top.id });
    await api.http.delete(`${ann.tasks}/${top.id}`).set(ann.bearer).expect(204);
    const last = (await rowsOf(ann)).filter(({ seq }) => seq === 3);
    expect(last.map(({ n }) => n)).toEqual([1, 2]);
    expect(last.map((row) => row.resource_id).sort()).toEqual([top.id, low.id].sort());
  });

  it('has what lay in the trash for too long as an entry of its own', async () => {
    const ann = await makePerson();
    const [old, young] = [await makeTask(api, ann), await makeTask(api, ann)];
    await api.database.sql(
      "update app.task set deleted_at = now() - interval '31 days' where id = $1",
      [old.id],
    );
    const gone = await api.http.delete(`${ann.tasks}/${young.id}`).set(ann.bearer).expect(204);
    expect((await rowsOf(ann)).slice(-2)).toMatchObject([
      { seq: 4, resource_id: old.id, after: null },
      { seq: 5, resource_id: young.id },
    ]);
    const place = `/api/${ann.id}/changes/${gone.headers['change-id']}/undo`;
    await api.http.post(place).set(ann.bearer).expect(200);
    expect([await storedTask(api, old.id), await storedTask(api, young.id)]).toMatchObject([
      undefined,
      { deleted_at: null },
    ]);
  });

  it('has nothing of what changed nothing, and the task keeps its time', async () => {
    const ann = await makePerson();
    const task = await makeTask(api, ann, { title: 'Same' });
    const address = `${ann.tasks}/${task.id}`;
    const same = await api.http.patch(address).set(ann.bearer).send({ title: 'Same' });
    expect(same.body).toEqual(task);
    // A create that is repeated finds the id in use.
    await api.http.post(ann.tasks).set(ann.bearer).send({ id: task.id, title: 'Same' });
    await api.http.patch(`${ann.tasks}/${uuidv7()}`).set(ann.bearer).send({ title: 'x' });
    expect(await numbersOf(ann)).toEqual([1]);
    expect((await makeTask(api, ann)).version).toBe(2);
  });

  it('counts what hangs on a resource as a change of that resource', async () => {
    const ann = await makePerson();
    const task = await makeTask(api, ann);
    await api.database.sql(`
      create table app.tag (user_id uuid, task_id uuid, name text, primary key (user_id, task_id, name));
      create trigger log_made after insert on app.tag referencing new table as made
        for each statement execute function app.log_made('task', 'task_id', 'task_id', 'name')`);
    await api.database.sql("insert into app.tag values ($1, $2, 'red')", [ann.id, task.id]);
    await api.database.sql('drop table app.tag');
    expect((await rowsOf(ann)).slice(1)).toMatchObject([
      { seq: 2, n: 1, resource: 'task', resource_id: task.id, after: { name: 'red' } },
    ]);
    const read = await api.http.get(`${ann.tasks}/${task.id}`).set(ann.bearer).expect(200);
    const { updatedAt } = read.body as { updatedAt: string };
    expect(read.body).toEqual({ ...task, version: 2, updatedAt });
    expect(updatedAt > task.updatedAt).toBe(true);
  });

  it('loses nothing to a reader while many write at once', async () => {
    const ann = await makePerson();
    let writing = true;
    // As many as a busy machine gets through before one of them has waited for too long.
    const WRITES = 60;
    const writes = Array.from({ length: WRITES }, (_, n) => makeTask(api, ann, { title: `${n}` }));
    const written = Promise.all(writes).finally(() => (writing = false));
    const seen: number[] = [];
    do {
      const fresh = await api.database.sql<{ seq: number }>(
        'select seq from app.change where user_id = $1 and seq > $2 order by seq',
        [ann.id, seen.at(-1) ?? 0],
      );
      seen.push(...fresh.map(({ seq }) => seq));
    } while (writing);
    const versions = (await written).map(({ version }) => version);
    const all = Array.from({ length: WRITES }, (_, n) => n + 1);
    const rest = (await numbersOf(ann)).filter((seq) => seq > (seen.at(-1) ?? 0));
    expect([...seen, ...rest]).toEqual(all);
    expect(versions.sort((a, b) => a - b)).toEqual(all);
  });

  it('has no gap where a transaction came to nothing', async () => {
    const ann = await makePerson();
    await makeTask(api, ann);
    const undone = api.database.sql(
      `do $$ begin
         insert into app.task (user_id, id, title) values ('${ann.id}', gen_random_uuid(), 'x');
         raise exception 'late';
       end $$`,
    );
    await expect(undone).rejects.toThrow('late');
    expect((await makeTask(api, ann)).version).toBe(2);
    expect(await numbersOf(ann)).toEqual([1, 2]);
  });
});
