import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byId, KINDS, type Step, World } from './model/history.js';
import { touches } from './outbox/enqueue.js';
import type { FakeTask } from './model/fake-server.js';

declare const ENGINE_HISTORIES: number;
const SEED = 20_261_201;

const steps = fc.array(
  fc.record<Step>({ kind: fc.constantFrom(...KINDS), pick: fc.nat({ max: 1_000 }) }),
  { minLength: 20, maxLength: 40 },
);

describe('the engine with crashes, lost, late and repeated requests, and account switches', () => {
  it('loses no stored write, does none twice and shows nothing of another account', async () => {
    const seen = { writes: 0, executed: 0, attention: 0 };
    await fc.assert(
      fc.asyncProperty(steps, fc.integer(), async (history, seed) => {
        const world = new World(seed);
        await world.run(history);
        await world.endFaults();
        seen.writes += world.writes.filter(({ isStored }) => isStored).length;
        seen.executed += world.server.executed.length;
        expect(world.leaks).toEqual([]);
        expect(repeated(world.server.executed)).toEqual([]);
        for (const userId of ['ann', 'ben']) {
          seen.attention += await assertKept(world, userId);
        }
      }),
      { numRuns: ENGINE_HISTORIES, seed: SEED },
    );
    process.stdout.write(
      `${ENGINE_HISTORIES} histories from seed ${SEED}: ${seen.writes} stored writes, ${seen.executed} done by the server, ${seen.attention} left to the person; 0 lost, 0 doubled, 0 at another account\n`,
    );
  }, 3_600_000);
});

/** Writes that the server has executed more than once. */
const repeated = (executed: string[]): string[] =>
  executed.filter((one, index) => executed.indexOf(one) !== index);

/**
 * Checks that every stored write was executed or waits for the person, and that all copies are equal.
 *
 * @returns how many writes wait for the person
 */
async function assertKept(world: World, userId: string): Promise<number> {
  const [first] = world.of(userId);
  const { outbox, status } = first!.sync;
  const { attention } = status.snapshot();
  // An operation may still wait only behind one that waits for the person.
  const waiting = outbox.filter(
    ({ effects }) => !attention.some((one) => touches(one, effects[0]!)),
  );
  expect(waiting).toEqual([]);
  const text = JSON.stringify(outbox);
  const own = world.writes.filter((one) => one.userId === userId);
  const lost = own.filter(({ id, field, value, isStored }, index) => {
    if (!isStored || world.mayBeUndone.has(id) || text.includes(id)) return false;
    const task = world.server.person(userId).tasks.get(id);
    if (field === 'delete') return task !== undefined && task.deletedAt === null;
    const isDone = world.server.executed.includes(
      field === 'create' ? `create ${id}` : `${userId} ${value}`,
    );
    // It was merged with a later change, or removed with a row that was never sent.
    const isReplaced = own
      .slice(index + 1)
      .some((later) => later.id === id && (later.field === field || later.field === 'delete'));
    return !isDone && !isReplaced;
  });
  expect(lost).toEqual([]);
  const isSettled = ({ id }: FakeTask) => !text.includes(id);
  const live = [...world.server.person(userId).tasks.values()].filter(
    ({ deletedAt }) => !deletedAt,
  );
  const expected = live.filter(isSettled).sort(byId);
  for (const { sync } of world.of(userId)) {
    const view = sync.view<FakeTask>({ resource: 'task', where: isSettled, compare: byId });
    expect(view.snapshot()).toEqual(expected);
  }
  const { rows } = await world.stored(userId);
  const stored = (rows['task'] ?? []) as FakeTask[];
  expect(stored.filter(isSettled).sort(byId)).toEqual(expected);
  return attention.length;
}
