import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

interface FilterAnswer {
  id: string;
  version: number;
  name: string;
  query: Record<string, string | string[]>;
}

const ONE_LINE =
  'must be one line, without control characters or such that turn the direction of text';

const PARAMETERS = [
  ...['status', 'list', 'parent', 'label', 'priority', 'series', 'dueBefore', 'dueAfter', 'dueOn'],
  ...['overdue', 'updatedSince', 'q', 'archived', 'trash', 'sort', 'order'],
];

let api: TestApi;
let ann: Person;
let place: string;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ann = await makePerson();
  place = `/api/${ann.id}/filters`;
});
afterAll(() => api.close());

const create = (body: object) => api.http.post(place).set(ann.bearer).send(body);
const make = async (name: string, query: object = {}) =>
  (await create({ name, query }).expect(201)).body as FilterAnswer;
const patch = (id: string, body: object) =>
  api.http.patch(`${place}/${id}`).set(ann.bearer).send(body);
const stored = () =>
  api.database.sql('select name, query from app.filter where user_id = $1', [ann.id]);

describe('/api/:userId/filters', () => {
  it('saves, reads, changes, lists by name and deletes filters', async () => {
    const answer = await create({ name: 'Soon', query: { dueBefore: 'P7D' } }).expect(201);
    const soon = answer.body as FilterAnswer;
    expect(soon).toMatchObject({ name: 'Soon', query: { dueBefore: 'P7D', status: 'all' } });
    await make('Late', { overdue: 'true' });
    const address = answer.headers['location']!;
    const renamed = await patch(soon.id, { name: 'In a week' }).expect(200);
    expect(renamed.body).toMatchObject({ id: soon.id, name: 'In a week', query: soon.query });
    const read = await api.http.get(address).set(ann.bearer).expect(200);
    expect(read.body).toEqual(renamed.body);
    const all = await api.http.get(place).set(ann.bearer).expect(200);
    const { items } = all.body as { items: FilterAnswer[] };
    expect(items.map(({ name }) => name)).toEqual(['In a week', 'Late']);
    await api.http.delete(address).set(ann.bearer).expect(204);
    expectProblem(await api.http.get(address).set(ann.bearer), 'filter_not_found');
    expect(await stored()).toMatchObject([{ name: 'Late', query: { overdue: 'true' } }]);
  });

  it('shows its tasks with its query as parameters, as they are', async () => {
    await makeTask(api, ann, { title: 'open', priority: 'high' });
    await makeTask(api, ann, { title: 'done', priority: 'high', completed: true });
    await makeTask(api, ann, { title: 'low', priority: 'low' });
    const { query } = await make('To do', { priority: 'high', status: 'open' });
    const page = await api.http.get(ann.tasks).query(query).set(ann.bearer).expect(200);
    expect((page.body as { items: object[] }).items).toMatchObject([{ title: 'open' }]);
  });

  it.each([0, 1, 2])(
    'gives a query with %i labels that URLSearchParams can send',
    async (count) => {
      const label = await Promise.all(
        Array.from({ length: count }, async (_, n) => {
          const body = { name: `Label ${n}` };
          const made = await api.http.post(`/api/${ann.id}/labels`).set(ann.bearer).send(body);
          return (made.body as { id: string }).id;
        }),
      );
      await makeTask(api, ann, { title: 'with all', labelIds: label });
      if (count > 0) await makeTask(api, ann, { title: 'with one', labelIds: label.slice(1) });
      const { query } = await make('Marked', { label });
      const text = new URLSearchParams(query as Record<string, string>).toString();
      const page = await api.http.get(`${ann.tasks}?${text}`).set(ann.bearer).expect(200);
      expect((page.body as { items: object[] }).items).toMatchObject([{ title: 'with all' }]);
    },
  );

  it('puts a new query in the place of the old one', async () => {
    const { id } = await make('Red', { label: [uuidv7()], priority: 'high' });
    const changed = await patch(id, { query: { list: 'inbox' } }).expect(200);
    expect((changed.body as FilterAnswer).query).toEqual({
      status: 'all',
      list: 'inbox',
      label: [],
      sort: 'created',
      order: 'desc',
    });
  });

  it('can be repeated, undone, and is refused with another content', async () => {
    const wanted = { id: uuidv7(), name: 'Mine', query: { q: 'plants' } };
    const [first, again] = [await create(wanted).expect(201), await create(wanted).expect(201)];
    expect(again.body).toEqual(first.body);
    const other = await create({ ...wanted, query: { q: 'other' } });
    expectProblem(other, 'filter_exists');
    expect(other.body).toMatchObject({ current: first.body as object });
    await api.http
      .post(`/api/${ann.id}/changes/${first.headers['change-id']}/undo`)
      .set(ann.bearer)
      .expect(200);
    expect(await stored()).toEqual([]);
  });

  it.each([
    { body: { name: 'x' }, pointer: '/query' },
    { body: { name: 'x', query: null }, pointer: '/query' },
    { body: { name: 'x', query: [] }, pointer: '/query' },
    {
      body: { name: 'x', query: 'status=open' },
      pointer: '/query',
      message: 'must be an object of parameters of listTasks',
    },
    { body: { name: null, query: {} }, pointer: '/name', message: 'must be text' },
    { body: { name: 'a\nb', query: {} }, pointer: '/name', message: ONE_LINE },
    { body: { name: 'a\u202eb', query: {} }, pointer: '/name', message: ONE_LINE },
    { body: { name: ' ', query: {} }, pointer: '/name' },
    { body: { name: 'x', query: { status: 'done' } }, pointer: '/query/status' },
    { body: { name: 'x', query: { color: 'red' } }, pointer: '/query/color' },
    { body: { name: 'x', query: { cursor: 'x' } }, pointer: '/query/cursor' },
    { body: { name: 'x', query: { label: ['x'] } }, pointer: '/query/label' },
    { body: { name: 'x', query: { q: 'a\0b' } }, pointer: '/query/q' },
    ...PARAMETERS.map((name) => ({
      body: { name: 'x', query: { [name]: null } },
      pointer: `/query/${name}`,
    })),
  ])('answers 400 to $body, says where, and keeps nothing', async ({ body, ...fault }) => {
    const answer = await create(body);
    expectProblem(answer, 'validation_failed');
    expect(answer.body).toMatchObject({ errors: [{ in: 'body', ...fault }] });
    expect(await stored()).toEqual([]);
  });

  it('refuses null in a change, and in a batch, and leaves the filter as it was', async () => {
    const { id, query } = await make('Mine', { list: 'inbox' });
    const nothing = { query: { list: null } };
    expectProblem(await patch(id, nothing), 'validation_failed');
    const batch = await api.http
      .post(`/api/${ann.id}/batch`)
      .set(ann.bearer)
      .send({ operations: [{ operation: 'changeFilter', id, body: nothing }] });
    expect(batch.body).toMatchObject({
      results: [{ status: 400, body: { errors: [{ pointer: '/query/list' }] } }],
    });
    expect(await stored()).toEqual([{ name: 'Mine', query }]);
  });

  it('answers 404 for an unknown id', async () => {
    expectProblem(await patch(randomUUID(), { name: 'x' }), 'filter_not_found');
    const gone = api.http.delete(`${place}/${randomUUID()}`).set(ann.bearer);
    expectProblem(await gone, 'filter_not_found');
  });
});
