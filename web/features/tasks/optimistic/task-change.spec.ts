import { describe, expect, it } from '@jest/globals';
import type { Task } from '@taskward/api-client';
import { applyChange, type TaskChange } from './task-change';
import { flatten, settle } from './task-pages';

function task(id: string, overrides: Partial<Task> = {}): Task {
  const at = `2026-01-0${id}T00:00:00Z`;
  return {
    id,
    title: `task ${id}`,
    description: null,
    due: null,
    recurrence: null,
    occurrence: 1,
    nextTaskId: null,
    completed: false,
    completedAt: null,
    createdAt: at,
    updatedAt: at,
    ...overrides,
  };
}

const ids = (tasks: Task[]) => tasks.map(({ id }) => id).join('');
const at = '2026-02-01T00:00:00Z';

describe('applyChange', () => {
  const list = [task('5'), task('3'), task('1')];

  it('adds and restores a row where the API will list it', () => {
    expect(ids(applyChange(list, { kind: 'add', task: task('7') }, 'all'))).toBe('7531');
    expect(ids(applyChange(list, { kind: 'restore', task: task('2') }, 'open'))).toBe('5321');
  });

  it('does not add a row twice when the API lists it already', () => {
    expect(applyChange(list, { kind: 'add', task: task('3', { title: 'old' }) }, 'all')).toEqual(
      list,
    );
  });

  it('completes in place, and takes the row out of the open ones', () => {
    const change: TaskChange = { kind: 'complete', task: task('3'), completed: true, at };
    expect(applyChange(list, change, 'all')[1]).toMatchObject({ completed: true, completedAt: at });
    expect(ids(applyChange(list, change, 'open'))).toBe('51');
    expect(ids(applyChange([], change, 'completed'))).toBe('3');
  });

  it('keeps what the API says about the fields that a change does not touch', () => {
    const change: TaskChange = { kind: 'edit', task: task('3'), fields: { title: 'new' } };
    const fresh = [task('3', { description: 'from elsewhere' })];
    expect(applyChange(fresh, change, 'all')).toEqual([
      task('3', { title: 'new', description: 'from elsewhere' }),
    ]);
  });

  it('deletes, and one change of several can be left out without touching the others', () => {
    const changes: TaskChange[] = [
      { kind: 'delete', task: task('5') },
      { kind: 'edit', task: task('3'), fields: { title: 'new' } },
    ];
    const all = (pending: TaskChange[]) =>
      pending.reduce((rows, each) => applyChange(rows, each, 'all'), list);
    expect(ids(all(changes))).toBe('31');
    expect(all(changes.slice(1)).map(({ title }) => title)).toEqual(['task 5', 'new', 'task 1']);
  });
});

describe('settle', () => {
  const pages = {
    pages: [
      { items: [task('9'), task('7')], nextCursor: 'a' },
      { items: [task('5'), task('3')], nextCursor: null },
    ],
    pageParams: [null, 'a'],
  };

  it('replaces a row in the page that holds it', () => {
    const next = settle(pages, task('5'), task('5', { title: 'new' }), 'all');
    expect(next.pages[1]?.items[0]?.title).toBe('new');
    expect(next.pages[0]).toBe(pages.pages[0]);
  });

  it('puts a row that was absent between its neighbours', () => {
    expect(ids(flatten(settle(pages, task('8'), task('8'), 'all')))).toBe('98753');
    expect(ids(flatten(settle(pages, task('1'), task('1'), 'all')))).toBe('97531');
  });

  it('takes a deleted row out', () => {
    expect(ids(flatten(settle(pages, task('7'), null, 'all')))).toBe('953');
  });
});
