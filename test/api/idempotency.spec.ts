import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

let api: TestApi;
let ann: Person;
let key: string;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ann = await makePerson();
  key = randomUUID();
});
afterAll(() => api.close());

const create = (body: object, person = ann) =>
  api.http.post(person.tasks).set(person.bearer).set('Idempotency-Key', key).send(body);
const stored = ({ id }: Person, table: 'task' | 'idempotency_key' | 'change') =>
  api.database.sql(`select * from app.${table} where user_id = $1`, [id]);

describe('Idempotency-Key', () => {
  it('does a write once, and answers a repeat as the first time', async () => {
    const first = await create({ title: 'Once' }).expect(201);
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
    const second = await create({ title: 'Once' }).expect(201);
    expect(second.text).toBe(first.text);
    expect(second.headers['idempotency-replayed']).toBe('true');
    for (const name of ['location', 'etag', 'change-id']) {
      expect(first.headers[name]).toMatch(/\S/);
      expect(second.headers[name]).toBe(first.headers[name]);
    }
    expect(await stored(ann, 'task')).toHaveLength(1);
  });

  it('does a write once that is sent many times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => create({ title: 'Once' })));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers.filter((answer) => !answer.headers['idempotency-replayed'])).toHaveLength(1);
    expect(await stored(ann, 'task')).toHaveLength(1);
  });

  it('answers a repeated toggle and a repeated delete, in place of doing them again', async () => {
    const { id } = await makeTask(api, ann);
    const send = (method: 'patch' | 'delete', path: string, own: string) =>
      api.http[method](`${ann.tasks}/${path}`).set(ann.bearer).set('Idempotency-Key', own);
    const toggled = await send('patch', `${id}/complete`, 'toggle-1').expect(200);
    const again = await send('patch', `${id}/complete`, 'toggle-1').expect(200);
    expect(again.body).toEqual(toggled.body);
    expect(again.body).toMatchObject({ completed: true });
    await send('delete', id, 'delete-1').expect(204);
    const gone = await send('delete', id, 'delete-1').expect(204);
    expect(gone.headers['idempotency-replayed']).toBe('true');
  });

  it('answers again what If-Match would refuse by now', async () => {
    const task = await makeTask(api, ann);
    const rename = () =>
      api.http
        .patch(`${ann.tasks}/${task.id}`)
        .set({ ...ann.bearer, 'Idempotency-Key': key, 'If-Match': `"${task.version}"` })
        .send({ title: 'Renamed' });
    const first = await rename().expect(200);
    expect((await rename().expect(200)).text).toBe(first.text);
  });

  it.each([
    { what: 'another body', send: () => create({ title: 'Other' }) },
    { what: 'a body that is refused by itself', send: () => create({ title: '' }) },
    {
      what: 'another address',
      send: () => api.http.delete(`${ann.tasks}/${randomUUID()}`).set(ann.bearer),
    },
  ])('is refused with $what', async ({ send }) => {
    await create({ title: 'First' }).expect(201);
    const before = await stored(ann, 'task');
    const answer = await send().set('Idempotency-Key', key);
    expectProblem(answer, 'idempotency_key_reused');
    expect(await stored(ann, 'task')).toEqual(before);
  });

  it('is free again after a write that was refused', async () => {
    expectProblem(await create({ title: ' ' }), 'validation_failed');
    expect(await stored(ann, 'idempotency_key')).toEqual([]);
    await create({ title: 'Better' }).expect(201);
  });

  it("is each person's own", async () => {
    const bob = await makePerson();
    await create({ title: 'Mine' }).expect(201);
    const bobs = await create({ title: 'Mine' }, bob).expect(201);
    expect(bobs.headers).not.toHaveProperty('idempotency-replayed');
    expect(await stored(bob, 'task')).toHaveLength(1);
  });

  it.each([
    { what: 'is empty', value: '' },
    { what: 'has a space', value: 'two words' },
    { what: 'is longer than 255', value: 'x'.repeat(256) },
    { what: 'is no ASCII', value: 'schl\u00fcssel' },
  ])('is refused where it $what', async ({ value }) => {
    const answer = await api.http
      .post(ann.tasks)
      .set({ ...ann.bearer, 'Idempotency-Key': value })
      .send({ title: 'x' });
    expectProblem(answer, 'validation_failed');
    expect(answer.body).toMatchObject({ errors: [{ in: 'header', pointer: '/Idempotency-Key' }] });
    expect(await stored(ann, 'task')).toEqual([]);
  });

  it('is kept for a day, and deleted by the next write with a key after that', async () => {
    const keys = async () =>
      (await stored(ann, 'idempotency_key')).map((row) => String(row['key'])).sort();
    const age = (interval: string) =>
      api.database.sql(
        `update app.idempotency_key set made_at = made_at - interval '${interval}' where user_id = $1`,
        [ann.id],
      );
    const first = key;
    await create({ title: 'Old' }).expect(201);
    await age('23 hours');
    key = randomUUID();
    await create({ title: 'Younger' }).expect(201);
    expect(await keys()).toEqual([first, key].sort());
    await age('2 hours');
    const second = key;
    key = randomUUID();
    await create({ title: 'New' }).expect(201);
    expect(await keys()).toEqual([second, key].sort());
  });
});

describe('Change-Id', () => {
  it('names the entry that a write has made in the log, with its operation', async () => {
    const answer = await create({ title: 'New' }).expect(201);
    expect(await stored(ann, 'change')).toMatchObject([
      { id: answer.headers['change-id'], operation: 'createTask' },
    ]);
  });

  it('is missing where nothing changed', async () => {
    const { id, title } = await makeTask(api, ann);
    const same = await api.http.patch(`${ann.tasks}/${id}`).set(ann.bearer).send({ title });
    expect(same.headers).not.toHaveProperty('change-id');
  });
});
