import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Test } from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { makePerson } from '../factories/person.js';
import { startApi, type TestApi } from '../setup/api.js';
import { Copy, PLACES, type Resource, stateOf } from '../setup/sync-copy.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** What somebody may do next; numbers choose among what there is by then. */
const KINDS = [
  ...['create', 'rename', 'toggle', 'trash', 'restore', 'undo', 'pull', 'both'],
  ...['addList', 'dropList', 'move', 'addLabel', 'dropLabel', 'mark', 'repeat', 'nest'],
  ...['addFilter', 'dropFilter'],
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
    const copy = new Copy(api, person);
    const made: Record<Resource, string[]> = { task: [], list: [], label: [], filter: [] };
    const changes: string[] = [];
    for (const { kind, which, limit } of steps) {
      if (kind === 'pull') await copy.pull(limit);
      else if (kind === 'both') await Promise.all([act('create', which), copy.pull(limit)]);
      else await act(kind, which);
    }
    const late = new Copy(api, person);
    await Promise.all([copy.catchUp(3), late.catchUp(2)]);
    const state = await stateOf(api, person);
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
        addFilter: () =>
          http.post(at('filter')).send({ id: fresh('filter'), name: `${which}`, query: {} }),
        dropFilter: () => http.delete(at('filter', oneOf(made.filter))),
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
