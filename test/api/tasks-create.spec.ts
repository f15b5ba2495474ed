import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask, storedTask, type TaskAnswer } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

describe('POST /api/:userId/tasks', () => {
  let api: TestApi;
  let ann: Person;
  beforeAll(async () => {
    api = await startApi();
    ann = await makePerson();
  });
  afterAll(() => api.close());

  const create = (body: object, person = ann) =>
    api.http.post(person.tasks).set(person.bearer).send(body);
  const patch = (place: string, body?: object) => api.http.patch(place).set(ann.bearer).send(body);

  it('answers 201 with the task and where it is', async () => {
    const answer = await create({ title: 'Call Grandma', description: 'On Sunday' }).expect(201);
    const task = answer.body as TaskAnswer;
    expect(task).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      version: 1,
      title: 'Call Grandma',
      description: 'On Sunday',
      priority: 'none',
      due: null,
      reminders: [],
      recurrence: null,
      seriesId: null,
      occurrence: 1,
      nextTaskId: null,
      parentId: null,
      listId: null,
      labelIds: [],
      position: expect.stringMatching(/^[0-9A-Za-z]+$/),
      completed: false,
      completedAt: null,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      updatedAt: task.createdAt,
    });
    expect(answer.headers['location']).toBe(`${ann.tasks}/${task.id}`);
    const read = await api.http.get(answer.headers['location']!).set(ann.bearer).expect(200);
    expect(read.body).toEqual(task);
  });

  it('stores the task under the owner of the token', async () => {
    const { id } = await makeTask(api, ann);
    expect(await storedTask(api, id)).toMatchObject({ user_id: ann.id, title: 'Water the plants' });
  });

  it('takes a completed task', async () => {
    const task = await makeTask(api, ann, { completed: true });
    expect(task).toMatchObject({ completed: true, completedAt: expect.any(String) });
  });

  it('takes 500 characters outside the basic plane, and gives them back', async () => {
    const title = '🌱'.repeat(500);
    expect(await makeTask(api, ann, { title })).toMatchObject({ title });
  });

  it('takes 10,000 characters of description in the longest spelling of JSON', async () => {
    const description = '🌱'.repeat(10_000);
    const escaped = `{"title":"t","description":"${'\\ud83c\\udf31'.repeat(10_000)}"}`;
    const answer = await api.http
      .post(ann.tasks)
      .set(ann.bearer)
      .type('json')
      .send(escaped)
      .expect(201);
    expect((answer.body as TaskAnswer).description).toBe(description);
  });

  it('answers a repeated create with the task that the first one made', async () => {
    const body = { id: uuidv7(), title: 'Once' };
    const first = await create(body).expect(201);
    const second = await create(body).expect(201);
    expect(second.body).toEqual(first.body);
    const rows = await api.database.sql('select from app.task where id = $1', [body.id]);
    expect(rows).toHaveLength(1);
  });

  it('answers 409 when the id belongs to another task, which stays as it is', async () => {
    const { id } = await makeTask(api, ann, { title: 'First' });
    expectProblem(await create({ id, title: 'Second' }), 'task_exists');
    expect(await storedTask(api, id)).toMatchObject({ title: 'First' });
  });

  it.each([
    { what: 'edited', send: (place: string) => patch(place, { title: 'Other' }) },
    { what: 'completed', send: (place: string) => patch(`${place}/complete`) },
  ])('shows to a create repeated too late that its task is there, $what', async ({ send }) => {
    const body = { id: uuidv7(), title: 'Same' };
    await create(body).expect(201);
    const changed = await send(`${ann.tasks}/${body.id}`).expect(200);
    const again = await create(body);
    expectProblem(again, 'task_exists');
    expect(again.body).toMatchObject({ current: changed.body as object });
  });

  it('shows to a create repeated too late that its task lies in the trash', async () => {
    const body = { id: uuidv7(), title: 'Same' };
    await create(body).expect(201);
    await api.http.delete(`${ann.tasks}/${body.id}`).set(ann.bearer).expect(204);
    const again = await create(body);
    expectProblem(again, 'task_exists');
    expect(again.body).toMatchObject({
      current: { ...body, deletedAt: expect.stringMatching(/Z$/) },
    });
  });

  it("does not mind that somebody else's task has the same id", async () => {
    const bob = await makePerson();
    const mine = await makeTask(api, ann, { title: "Ann's" });
    const theirs = await makeTask(api, bob, { id: mine.id, title: "Bob's" });
    expect(theirs).toMatchObject({ id: mine.id, title: "Bob's" });
    const read = await api.http.get(`${ann.tasks}/${mine.id}`).set(ann.bearer).expect(200);
    expect(read.body).toEqual(mine);
  });

  it('answers 415 to a body of another type', async () => {
    const answer = await api.http
      .post(ann.tasks)
      .set(ann.bearer)
      .type('text/plain')
      .send('title=x');
    expectProblem(answer, 'unsupported_media_type');
  });
});
