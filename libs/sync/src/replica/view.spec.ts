import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Item, Row } from '../resources.js';
import { Replica } from './replica.js';

interface Task extends Row {
  title: string;
  isOpen: boolean;
}

const byTitle = (one: Task, other: Task) =>
  one.title < other.title ? -1 : one.title > other.title ? 1 : one.id < other.id ? -1 : 1;
const OPEN = { resource: 'task', where: ({ isOpen }: Task) => isOpen, compare: byTitle };

const item = (id: string, state: Task | null): Item => ({
  resource: 'task',
  id,
  deleted: state === null,
  state,
});

/** A page: rows that are changed or deleted, each at most once. */
const pages = fc.array(
  fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 200 }).map(String),
      state: fc.option(fc.record({ title: fc.constantFrom('a', 'b', 'c'), isOpen: fc.boolean() })),
    }),
    { selector: ({ id }) => id, maxLength: 100 },
  ),
);

describe('a view', () => {
  it('always equals filtering and sorting all rows', () => {
    fc.assert(
      fc.property(pages, (all) => {
        const replica = new Replica();
        const view = replica.view<Task>(OPEN);
        view.subscribe(() => undefined);
        for (const page of all) {
          replica.apply({
            items: page.map(({ id, state }, n) => item(id, state && { id, version: n, ...state })),
          });
          const expected = ([...replica.all('task')] as Task[]).filter(OPEN.where).sort(byTitle);
          expect(view.snapshot()).toEqual(expected);
        }
      }),
      { numRuns: 300, seed: 20_261_201 },
    );
  });

  it('calls its listeners when its rows change, and keeps its array otherwise', () => {
    const replica = new Replica();
    const view = replica.view<Task>(OPEN);
    let told = 0;
    const stop = view.subscribe(() => (told += 1));
    replica.apply({ items: [item('1', { id: '1', version: 1, title: 'a', isOpen: true })] });
    const before = view.snapshot();
    replica.apply({ items: [item('2', { id: '2', version: 2, title: 'b', isOpen: false })] });
    expect([told, view.snapshot() === before]).toEqual([1, true]);
    stop();
    replica.apply({ items: [item('1', null)] });
    expect(told).toBe(1);
    view.subscribe(() => undefined);
    expect(view.snapshot()).toEqual([]);
  });
});
