import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, storedTask, type TaskAnswer } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { type Attempt, makeCast, resetBob, send } from '../setup/attempts.js';
import { readOperations } from '../setup/operations.js';
import { expectProblem } from '../setup/problems.js';

let api: TestApi;
let ann: Person;
let task: TaskAnswer;
let address: string;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ann = await makePerson();
  task = await makeTask(api, ann);
  address = `${ann.tasks}/${task.id}`;
});
afterAll(() => api.close());

const read = (path: string, ifNoneMatch = '"none"') =>
  api.http.get(path).set(ann.bearer).set('If-None-Match', ifNoneMatch);
const rename = (title: string, ifMatch: string) =>
  api.http.patch(address).set(ann.bearer).set('If-Match', ifMatch).send({ title });

describe('one ETag', () => {
  it.each([
    { due: { kind: 'day', date: '2026-11-28' } },
    { due: { kind: 'local', dateTime: '2026-11-28T09:00:00' } },
    { due: { kind: 'zoned', at: '2026-11-28T09:00:00Z', zone: 'Europe/Vienna' } },
  ])('is of the same bytes, written or read: due at a $due.kind', async ({ due }) => {
    const labelIds: string[] = [];
    for (const name of ['home', 'shop']) {
      const made = api.http.post(`/api/${ann.id}/labels`).set(ann.bearer).send({ name });
      labelIds.push(((await made.expect(201)).body as { id: string }).id);
    }
    const full = {
      title: 'A "b" \u0001\b\f\u001f\u007f\u2028 / </script> \\ 🌱',
      description: '\r\n\t, "x" : [ ]',
      recurrence: { rule: 'FREQ=WEEKLY;BYDAY=MO,SA', from: 'due' },
      reminders: [
        { kind: 'beforeDue', minutes: 5 },
        { kind: 'absolute', at: '2026-11-28T09:00:00Z' },
      ],
    };
    const made = await api.http
      .post(ann.tasks)
      .set(ann.bearer)
      .send({ ...full, due, labelIds });
    const path = made.headers['location']!;
    const change = () => api.http.patch(path).set(ann.bearer).send({ priority: 'high' });
    for (const write of [() => made, change]) {
      const written = await write();
      const seen = await read(path).expect(200);
      expect(seen.headers['etag']).toBe(written.headers['etag']);
      expect(seen.text).toBe(written.text);
      expect((await read(ann.tasks).expect(200)).text).toContain(written.text);
    }
  });
});

describe('the OpenAPI document', () => {
  it('names the ETag of just the answers that carry one', async () => {
    const cast = await makeCast(api);
    const operations = (await readOperations(api)).filter(({ isPublic }) => !isPublic);
    const carried = new Set<string>();
    for (const operation of operations) {
      // A new thing keeps the id of its example, which is free.
      const idsInBody = operation.idsInBody.filter((name) => name !== 'id');
      const own = { token: 'own', owner: 'own', id: 'own' } as const;
      const attempt: Attempt = { operation: { ...operation, idsInBody }, ...own };
      for (const inTrash of [false, true]) {
        await resetBob(api, cast, inTrash);
        const first = await send(api, cast, attempt);
        const ifNoneMatch = first.headers['etag'];
        const answers = [first];
        if (ifNoneMatch && operation.method === 'get') {
          answers.push(await send(api, cast, { ...attempt, ifNoneMatch }));
        }
        for (const { status, headers } of answers) {
          if (headers['etag']) carried.add(`${operation.name} ${status}`);
        }
      }
    }
    const named = operations.flatMap(({ name, statusesWithEtag }) =>
      statusesWithEtag.map((status) => `${name} ${status}`),
    );
    expect([...carried].sort()).toEqual([...new Set(named)].sort());
  });
});

describe('If-None-Match', () => {
  it('spares an unchanged task, and not a changed one', async () => {
    const { etag } = (await read(address).expect(200)).headers;
    const spared = await read(address, etag).expect(304);
    expect(spared.text).toBe('');
    expect(spared.headers['etag']).toBe(etag);
    expect(spared.headers['cache-control']).toBe('no-store');
    await rename('Changed', '*').expect(200);
    const again = await read(address, etag).expect(200);
    expect(again.headers['etag']).not.toBe(etag);
  });

  it('spares a task to fetch, which says no-cache with it', async () => {
    const { etag } = (await read(address).expect(200)).headers;
    await read(address, `W/${etag}, "other"`).set('Cache-Control', 'no-cache').expect(304);
  });

  it('spares an unchanged list, whoever else writes, until its owner changes anything', async () => {
    const { etag } = (await read(ann.tasks).expect(200)).headers;
    await makeTask(api, await makePerson());
    await read(ann.tasks, etag).expect(304);
    await makeTask(api, ann);
    expect((await read(ann.tasks, etag).expect(200)).body).toMatchObject({
      items: [expect.anything(), expect.anything()],
    });
  });

  it('spares lists and labels in the same way', async () => {
    for (const place of [`/api/${ann.id}/lists`, `/api/${ann.id}/labels`]) {
      const { etag } = (await read(place).expect(200)).headers;
      await read(place, etag).expect(304);
      const made = await api.http.post(place).set(ann.bearer).send({ name: 'New' }).expect(201);
      await read(place, etag).expect(200);
      await read(made.headers['location']!, made.headers['etag']).expect(304);
    }
  });

  it.each([{ tag: () => `${task.version}` }, { tag: () => `garbage "${task.version}"` }])(
    'is passed over where it is no list of tags',
    async ({ tag }) => {
      await read(address, tag()).expect(200);
    },
  );

  it.each([{ query: 'overdue=true' }, { query: 'dueOn=today' }, { query: 'trash=only' }])(
    'has no tag for what the clock changes: $query',
    async ({ query }) => {
      const answer = await read(`${ann.tasks}?${query}`).expect(200);
      expect(answer.headers['etag']).toBeUndefined();
    },
  );

  it('does not take one list for another, nor let a refused query pass', async () => {
    const { etag } = (await read(ann.tasks).expect(200)).headers;
    await read(`${ann.tasks}?status=completed`, etag).expect(200);
    await read(`${ann.tasks}?status=none`, etag).expect(400);
  });
});

describe('If-Match', () => {
  it('lets a write through that knows the task as it is', async () => {
    const { etag } = (await read(address).expect(200)).headers;
    expect(etag).toBe(`"${task.version}"`);
    const changed = await rename('First', etag!).expect(200);
    expect(changed.headers['etag']).toBe(`"${(changed.body as TaskAnswer).version}"`);
    await rename('Second', `"0", ${changed.headers['etag']}`).expect(200);
  });

  it.each([
    { what: 'an old version', tag: () => `"${task.version}"` },
    { what: 'a weak tag', tag: (current: string) => `W/${current}` },
    { what: 'another tag', tag: () => ', "nonsense" ,,W/"1"' },
  ])('refuses $what with the task as it is, and changes nothing', async ({ tag }) => {
    const current = await rename('Now', '*').expect(200);
    const before = await storedTask(api, task.id);
    const stale = tag(current.headers['etag']!);
    const refused = await rename('Stale', stale);
    expectProblem(refused, 'precondition_failed');
    expect(refused.body).toMatchObject({ current: current.body as object });
    const trash = api.http.delete(address).set(ann.bearer).set('If-Match', stale);
    expectProblem(await trash, 'precondition_failed');
    expect(await storedTask(api, task.id)).toEqual(before);
  });

  it.each([
    { what: 'a number without its marks', tag: (now: number) => `${now}` },
    { what: 'words before the tag', tag: (now: number) => `garbage "${now}"` },
    { what: 'two tags without a comma', tag: (now: number) => `"${now}""junk"` },
    { what: 'a tag that does not end', tag: (now: number) => `"${now}", "` },
    { what: 'a space in a tag', tag: (now: number) => `"${now}", "a b"` },
    { what: 'a tag beside *', tag: (now: number) => `*, "${now}"` },
    { what: 'nothing', tag: () => '' },
    { what: 'commas alone', tag: () => ', ,' },
  ])('answers 400 to $what, and changes nothing', async ({ tag }) => {
    const refused = await rename('Unguarded', tag(task.version));
    expectProblem(refused, 'validation_failed');
    expect(refused.body).toMatchObject({ errors: [{ in: 'header', pointer: '/If-Match' }] });
    expect(await storedTask(api, task.id)).toMatchObject({ title: task.title });
  });

  it('is asked of lists and labels too', async () => {
    for (const place of [`/api/${ann.id}/lists`, `/api/${ann.id}/labels`]) {
      const made = await api.http.post(place).set(ann.bearer).send({ name: 'Old' }).expect(201);
      const change = (name: string) =>
        api.http
          .patch(made.headers['location']!)
          .set(ann.bearer)
          .set('If-Match', made.headers['etag']!)
          .send({ name });
      const changed = await change('New').expect(200);
      const refused = await change('Stale');
      expectProblem(refused, 'precondition_failed');
      expect(refused.body).toMatchObject({ current: changed.body as object });
    }
  });

  it('lets one of many win who all know the same version', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => rename(`Title ${n}`, `"${task.version}"`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array<number>(7).fill(412),
    ]);
  });

  it.each([
    { what: 'restore', send: (id: string) => api.http.post(`${ann.tasks}/${id}/restore`) },
    { what: 'purge', send: (id: string) => api.http.delete(`/api/${ann.id}/trash/${id}`) },
  ])('shows with 412 to $what the task that lies in the trash, and leaves it', async ({ send }) => {
    await api.http.delete(address).set(ann.bearer).expect(204);
    const refused = await send(task.id).set(ann.bearer).set('If-Match', `"${task.version}"`);
    expectProblem(refused, 'precondition_failed');
    const trash = (await read(`${ann.tasks}?trash=only`)).body as { items: [TaskAnswer] };
    expect(refused.body).toMatchObject({ current: trash.items[0] });
    expect(trash.items[0].version).toBeGreaterThan(task.version);
  });

  it('leaves it to the operation to say that there is no such task', async () => {
    const nowhere = `${ann.tasks}/${uuidv7()}`;
    const answer = await api.http.delete(nowhere).set(ann.bearer).set('If-Match', '"1"');
    expectProblem(answer, 'task_not_found');
  });
});
