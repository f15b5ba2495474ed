import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Test } from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

/** The place of each resource's list below a person, in the order of a full copy. */
const PLACES = { list: 'lists', label: 'labels', task: 'tasks' } as const;
type Resource = keyof typeof PLACES;
type State = Map<string, object | null>;

interface Page {
  items: { resource: Resource; id: string; deleted: boolean; state: object | null }[];
  hasMore: boolean;
  next: string;
}

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ann = await makePerson();
});
afterAll(() => api.close());

const ask = (person: Person, since?: string, limit = 50) =>
  api.http
    .get(`/api/${person.id}/changes`)
    .query({ ...(since !== undefined && { since }), limit })
    .set(person.bearer);

/** A client that keeps a copy. */
class Copy {
  readonly state: State = new Map();
  private since: string | undefined;

  constructor(private readonly person: Person) {}

  /** Lays one page over the copy; answers whether there is more. */
  async pull(limit: number): Promise<boolean> {
    const { items, hasMore, next } = (await ask(this.person, this.since, limit).expect(200))
      .body as Page;
    for (const { resource, id, deleted, state } of items) {
      const name = `${resource} ${id}`;
      if (deleted) this.state.delete(name);
      else this.state.set(name, state);
    }
    this.since = next;
    return hasMore;
  }

  async catchUp(limit: number): Promise<void> {
    while (await this.pull(limit));
  }
}

async function stateOf(person: Person): Promise<State> {
  const state: State = new Map();
  for (const [resource, place] of Object.entries(PLACES)) {
    const { items, nextCursor } = (await read(person, place)) as {
      items: { id: string }[];
      nextCursor?: string | null;
    };
    expect(nextCursor ?? null).toBeNull();
    for (const item of items) state.set(`${resource} ${item.id}`, item);
  }
  return state;
}

const read = async (person: Person, place: string) =>
  (
    await api.http
      .get(`/api/${person.id}/${place}`)
      .query(place === 'tasks' ? { limit: 200 } : {})
      .set(person.bearer)
      .expect(200)
  ).body as object;

describe('GET /api/:userId/changes', () => {
  const trash = (id: string) => api.http.delete(`${ann.tasks}/${id}`).set(ann.bearer).expect(204);

  it('gives everything at first, and then what changed, with what is gone', async () => {
    const [kept, gone] = [await makeTask(api, ann), await makeTask(api, ann)];
    const first = (await ask(ann).expect(200)).body as Page;
    expect(first).toMatchObject({
      items: [
        { resource: 'task', id: kept.id, deleted: false, state: kept },
        { resource: 'task', id: gone.id, deleted: false, state: gone },
      ],
      hasMore: false,
    });
    await trash(gone.id);
    const made = await makeTask(api, ann);
    const second = (await ask(ann, first.next).expect(200)).body as Page;
    expect(second).toMatchObject({
      items: [
        { id: gone.id, deleted: true, state: null },
        { id: made.id, deleted: false, state: made },
      ],
      hasMore: false,
    });
    const third = (await ask(ann, second.next).expect(200)).body as Page;
    expect(third).toEqual({ items: [], hasMore: false, next: second.next });
  });

  it('gives what is older than the log too', async () => {
    const task = await makeTask(api, ann);
    for (const table of ['change', 'change_row', 'person']) {
      await api.database.sql(`delete from app.${table} where user_id = $1`, [ann.id]);
    }
    const copy = new Copy(ann);
    await copy.catchUp(1);
    expect([...copy.state.keys()]).toEqual([`task ${task.id}`]);
  });

  it('loses nothing that is written while a copy is made', async () => {
    for (let n = 0; n < 5; n++) await makeTask(api, ann);
    const copy = new Copy(ann);
    await copy.pull(2);
    const [first] = copy.state.keys();
    await trash(first!.split(' ')[1]!);
    await makeTask(api, ann);
    await copy.catchUp(2);
    expect(copy.state).toEqual(await stateOf(ann));
  });

  it.each(['', 'x', 'W10', 'WzEsMiwzXQ'])('refuses %p as a token', async (since) => {
    expectProblem(await ask(ann, since), 'validation_failed');
  });

  it("refuses another person's token", async () => {
    const { next } = (await ask(ann).expect(200)).body as Page;
    expectProblem(await ask(await makePerson(), next), 'validation_failed');
  });

  it('answers 410 to a token that the log does not reach back to, after 90 days', async () => {
    const early = (await ask(ann).expect(200)).body as Page;
    const task = await makeTask(api, ann);
    const kept = (await ask(ann).expect(200)).body as Page;
    await api.database.sql(
      "update app.change set made_at = now() - interval '91 days' where user_id = $1",
      [ann.id],
    );
    await ask(ann, early.next).expect(200);
    // Each hundredth write prunes.
    for (let n = 2; n <= 100; n++) {
      await api.database.sql('update app.task set title = $2 where id = $1', [task.id, `${n}`]);
    }
    expectProblem(await ask(ann, early.next), 'sync_token_expired');
    expect(((await ask(ann, kept.next).expect(200)).body as Page).items).toHaveLength(1);
    const copy = new Copy(ann);
    await copy.catchUp(50);
    expect(copy.state).toEqual(await stateOf(ann));
  });

  it('answers 410 to a token that is ahead of the log, as after a backup', async () => {
    await makeTask(api, ann);
    const { next } = (await ask(ann).expect(200)).body as Page;
    await api.database.sql('update app.person set seq = 0 where user_id = $1', [ann.id]);
    expectProblem(await ask(ann, next), 'sync_token_expired');
  });
});

/** What somebody may do next; numbers choose among what there is by then. */
const KINDS = [
  ...['create', 'rename', 'toggle', 'trash', 'restore', 'undo', 'pull', 'both'],
  ...['addList', 'dropList', 'move', 'addLabel', 'dropLabel', 'mark', 'repeat', 'nest'],
] as const;
const step = fc.record({
  kind: fc.constantFrom(...KINDS),
  which: fc.nat(20),
  limit: fc.integer({ min: 1, max: 4 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Fifty take five to ten seconds; before a change of the log is trusted, thousands should pass. */
const HISTORIES = Number(process.env['SYNC_HISTORIES'] ?? 50);
const AT_ONCE = 25;

describe('a copy that is kept in step', () => {
  it(`is the server's state in the end, in ${HISTORIES} random histories`, async () => {
    let steps = 0;
    const history = fc.array(step, { minLength: 2, maxLength: 18 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(history, { minLength: AT_ONCE, maxLength: AT_ONCE }),
        async (histories) => {
          await Promise.all(histories.map(live));
          steps += histories.flat().length;
        },
      ),
      { numRuns: Math.ceil(HISTORIES / AT_ONCE), endOnFailure: true },
    );
    process.stdout.write(`sync: ${HISTORIES} histories, ${steps} steps\n`);
  }, 3_600_000);

  async function live(steps: Step[]): Promise<void> {
    const person = await makePerson();
    const copy = new Copy(person);
    const made: Record<Resource, string[]> = { task: [], list: [], label: [] };
    const changes: string[] = [];
    for (const { kind, which, limit } of steps) {
      if (kind === 'pull') await copy.pull(limit);
      else if (kind === 'both') await Promise.all([act('create', which), copy.pull(limit)]);
      else await act(kind, which);
    }
    const late = new Copy(person);
    await Promise.all([copy.catchUp(3), late.catchUp(2)]);
    const state = await stateOf(person);
    expect(copy.state).toEqual(state);
    expect(late.state).toEqual(state);

    async function act(kind: string, which: number): Promise<void> {
      const { http } = api;
      const [task, list, label] = [oneOf(made.task), oneOf(made.list), oneOf(made.label)];
      const at = (resource: Resource, id = '') =>
        `/api/${person.id}/${PLACES[resource]}${id && `/${id}`}`;
      const sends: Record<string, () => Test> = {
        create: () => http.post(at('task')).send({ id: fresh('task'), title: `${which}` }),
        nest: () =>
          http.patch(at('task', task)).send({ parentId: which % 4 ? made.task[which % 7] : null }),
        repeat: () =>
          http.patch(at('task', task)).send({
            due: { kind: 'day', date: '2026-11-21' },
            recurrence: which % 3 ? { rule: `FREQ=DAILY;COUNT=${which}`, from: 'due' } : null,
          }),
        rename: () => http.patch(at('task', task)).send({ title: `${which}` }),
        toggle: () => http.patch(at('task', `${task}/complete`)),
        trash: () => http.delete(at('task', task)),
        restore: () => http.post(at('task', `${task}/restore`)),
        move: () => http.patch(at('task', task)).send({ listId: which % 3 ? list : null }),
        mark: () => http.patch(at('task', task)).send({ labelIds: which % 3 ? [label] : [] }),
        addList: () => http.post(at('list')).send({ id: fresh('list'), name: `${which}` }),
        dropList: () =>
          http.delete(at('list', list)).query({ tasks: which % 2 ? 'inbox' : 'trash' }),
        addLabel: () => http.post(at('label')).send({ id: fresh('label'), name: `${which}` }),
        dropLabel: () => http.delete(at('label', label)),
        undo: () => http.post(`/api/${person.id}/changes/${oneOf(changes)}/undo`),
      };
      const answer = await sends[kind]!().set(person.bearer);
      // 400: that list or label is gone.
      expect([200, 201, 204, 400, 404, 409]).toContain(answer.status);
      if (answer.headers['change-id']) changes.push(answer.headers['change-id']);

      function oneOf(ids: string[]): string {
        return ids[which % Math.max(ids.length, 1)] ?? uuidv7();
      }
    }

    function fresh(resource: Resource): string {
      made[resource].push(uuidv7());
      return made[resource].at(-1)!;
    }
  }
});
