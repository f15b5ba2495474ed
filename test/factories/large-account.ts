import { v7 as uuidv7 } from 'uuid';

const STAMPS = { createdAt: '2026-11-21T09:30:00.000Z', updatedAt: '2026-11-21T09:30:00.000Z' };

/** An export in JSON: trees of three levels in a list, each third task with a label. */
export function largeAccount(size: number): string {
  const [list, label] = [uuidv7(), uuidv7()];
  const named = { color: 'gray', ...STAMPS };
  const ids = Array.from({ length: size }, () => uuidv7());
  const tasks = ids.map((id, n) => ({
    id,
    title: `Water the plants in room ${n}`,
    ...{ description: null, priority: 'none', due: null, reminders: [], recurrence: null },
    ...{ seriesId: null, occurrence: 1, nextTaskId: null },
    parentId: n % 3 === 0 ? null : ids[n - 1],
    listId: list,
    labelIds: n % 3 === 1 ? [label] : [],
    ...{ position: 'a0', completedAt: null, ...STAMPS, deletedAt: null },
  }));
  return JSON.stringify({
    ...{ format: 'taskward', version: 1 },
    lists: [{ id: list, name: 'All', ...named, position: 'a0', archivedAt: null }],
    labels: [{ id: label, name: 'third', ...named }],
    ...{ filters: [], tasks },
  });
}
