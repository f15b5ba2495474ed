import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { changeRow, createRow } from '../outbox/drafts.js';
import { enqueued } from '../outbox/enqueue.js';
import { deleteIndexedDbStorage, openIndexedDbStorage } from './indexeddb-storage.js';
import { MemoryStorage } from './memory-storage.js';
import type { SyncStorage } from './storage.js';

const USER = '019aa000-0000-7000-8000-000000000001';
const row = (id: string, version: number) => ({ id, version });
const item = (id: string, version: number | null) => ({
  resource: 'task',
  id,
  deleted: version === null,
  state: version === null ? null : row(id, version),
});

describe.each([
  ['in memory', () => Promise.resolve(new MemoryStorage())],
  ['in IndexedDB', () => openIndexedDbStorage(USER)],
])('a storage %s', (_, open: () => Promise<SyncStorage>) => {
  let storage: SyncStorage;
  beforeEach(async () => {
    await deleteIndexedDbStorage(USER);
    storage = await open();
  });

  it('reads rows, outbox and token as they were written', async () => {
    await storage.commit(() => ({ items: [item('a', 1), item('b', 2)], token: 'one' }));
    await storage.commit(() => ({ items: [item('a', null), item('b', 3)], token: 'two' }));
    const outbox = await storage.commit(({ operations }) =>
      enqueued(operations, createRow('task', { title: 'Buy soil' }), 'key'),
    );
    expect(outbox).toMatchObject([{ id: 'key', state: 'waiting', order: 1 }]);
    expect(await storage.read()).toEqual({
      rows: { task: [row('b', 3)] },
      operations: outbox,
      token: 'two',
    });
  });

  it('keeps the order of the outbox for any ids', async () => {
    for (const id of ['c', 'a', 'b']) {
      await storage.commit(({ operations }) =>
        enqueued(operations, changeRow('task', row(id, 1), { title: id }), id),
      );
    }
    const { operations } = await storage.read();
    expect(operations.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('calls decide with the stored token, and writes nothing for null or an error', async () => {
    await storage.commit(() => ({ token: 'one' }));
    await storage.commit(({ token }) => (token === 'other' ? { token: 'two' } : null));
    await expect(
      storage.commit(() => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect((await storage.read()).token).toBe('one');
  });

  it('deletes all rows before a fresh copy, and everything when it is cleared', async () => {
    await storage.commit(() => ({ items: [item('a', 1)], token: 'one' }));
    await storage.commit(() => ({ isFresh: true, items: [item('b', 2)], token: 'two' }));
    expect((await storage.read()).rows).toEqual({ task: [row('b', 2)] });
    await storage.clear();
    expect(await (await open()).read()).toEqual({ rows: {}, operations: [], token: null });
  });
});

describe('a storage in IndexedDB', () => {
  it('keeps its rows after it is closed', async () => {
    const first = await openIndexedDbStorage(USER);
    await first.commit(() => ({ items: [item('a', 1)], token: 'one' }));
    first.close();
    const second = await openIndexedDbStorage(USER);
    expect(await second.read()).toMatchObject({ rows: { task: [row('a', 1)] }, token: 'one' });
    second.close();
  });
});
