import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThan, MoreThanOrEqual, Not, type SelectQueryBuilder } from 'typeorm';
import { OwnerScope } from '../../database/owner-scope.js';
import { PRIORITIES, type Task } from '../task.js';
import { TaskEntity } from '../task.entity.js';
import { TaskLabelsRepository } from '../task-labels.repository.js';
import { toTask } from '../task.row.js';
import type { Sort, SortKey, TaskReading } from './task-reading.js';

const STATUS_FILTER = {
  all: {},
  open: { completedAt: IsNull() },
  completed: { completedAt: Not(IsNull()) },
} as const;

/** What a key is compared with: nothing in it is null, or the comparison would be. */
const KEYS: Record<Sort, { task: string; key: string }> = {
  position: { task: 'task.position', key: ':k0' },
  due: {
    task: "coalesce(task.dueDate, 'infinity'), task.dueTime is not null, coalesce(task.dueTime, '00:00')",
    key: "coalesce(:k0::date, 'infinity'), :k1::time is not null, coalesce(:k1::time, '00:00')",
  },
  priority: { task: 'task.priority', key: ':k0' },
  created: { task: 'task.createdAt', key: ':k0' },
  updated: { task: 'task.updatedAt', key: ':k0' },
  title: { task: 'task.title', key: ':k0' },
};

/** @taskward/schedule's README, "In SQL"; a moment knows no viewer. */
const OVERDUE = `(task.completedAt is null and task.dueDate is not null and
  case when task.dueZone is not null then task.dueAt < now()
    when task.dueTime is null then task.dueDate < (now() at time zone :timezone)::date
    else (task.dueDate + task.dueTime) at time zone :timezone < now() end)`;

const HAS_LABEL = (n: number) => `exists (select from app.task_label l
  where l.user_id = task.userId and l.task_id = task.id and l.label_id = :label${n})`;

/** Has, for each of some words, one that begins with it; U+10FFFF is above every character. */
const HAS_WORDS = `task.id in (
  select w.task_id from unnest(:words::text[], :ends::text[]) p (low, high)
  join app.task_word w on w.user_id = :owner and w.word >= p.low and w.word < p.high
  group by w.task_id having count(distinct p.low) = cardinality(:words::text[]))`;

/** Pages of tasks. The owner comes first and filters every statement. */
@Injectable()
export class TaskPagesRepository {
  constructor(
    private readonly owners: OwnerScope,
    private readonly labels: TaskLabelsRepository,
  ) {}

  /** At most `limit` tasks that come after `after` in the order that is asked for. */
  list(userId: string, reading: TaskReading, limit: number, after?: SortKey): Promise<Task[]> {
    return this.owners.run(userId, async (manager) => {
      const { status, list, parent, priority, series, trash, updatedSince } = reading;
      const query = manager.createQueryBuilder(TaskEntity, 'task').where({
        userId,
        deletedAt: trash ? Not(IsNull()) : IsNull(),
        ...STATUS_FILTER[status],
        ...(list !== undefined && { listId: list === 'inbox' ? IsNull() : list }),
        ...(parent !== undefined && { parentId: parent === 'none' ? IsNull() : parent }),
        ...(priority !== undefined && { priority: PRIORITIES.indexOf(priority) }),
        ...(series !== undefined && { seriesId: series }),
        ...(updatedSince !== undefined && { updatedAt: MoreThanOrEqual(new Date(updatedSince)) }),
      });
      narrow(query, reading);
      if (reading.q !== undefined) {
        const found = await manager.query<{ word: string }[]>(
          'select word from app.words($1) word',
          [reading.q],
        );
        const words = found.map(({ word }) => word);
        const ends = words.map((word) => `${word}\u{10ffff}`);
        query.andWhere(HAS_WORDS, { owner: userId, words, ends });
      }
      const rows = await place(query, reading, after).limit(limit).getMany();
      const ids = rows.map(({ id }) => id);
      const labels = await this.labels.of(userId, ids);
      return rows.map((row) => toTask(row, labels.get(row.id) ?? []));
    });
  }
}

function narrow(query: SelectQueryBuilder<TaskEntity>, reading: TaskReading): void {
  const { dueBefore, dueAfter, dueOn, overdue, timezone, label } = reading;
  if (dueBefore !== undefined) query.andWhere({ dueDate: LessThan(dueBefore) });
  if (dueAfter !== undefined) query.andWhere({ dueDate: MoreThan(dueAfter) });
  if (dueOn !== undefined) query.andWhere({ dueDate: dueOn });
  if (overdue !== undefined) {
    query.andWhere(`${OVERDUE} = ${overdue === 'true'}`, { timezone });
  }
  label.forEach((id, n) => query.andWhere(HAS_LABEL(n), { [`label${n}`]: id }));
}

/** A task without a due value comes behind all that have one, and a day before its times. */
function place(
  query: SelectQueryBuilder<TaskEntity>,
  { sort, order }: TaskReading,
  after?: SortKey,
): SelectQueryBuilder<TaskEntity> {
  const [direction, sign] = order === 'asc' ? (['ASC', '>'] as const) : (['DESC', '<'] as const);
  const [first, last] = order === 'asc' ? NULLS : ([NULLS[1], NULLS[0]] as const);
  if (sort === 'due') {
    query.orderBy('task.dueDate', direction, last).addOrderBy('task.dueTime', direction, first);
  } else {
    query.orderBy(KEYS[sort].task, direction);
  }
  query.addOrderBy('task.id', direction);
  if (!after) return query;
  const values = Object.fromEntries(after.map((value, n) => [`k${n}`, value]));
  const { task, key } = KEYS[sort];
  return query.andWhere(`(${task}, task.id) ${sign} (${key}, :id)`, {
    ...values,
    id: after.at(-1),
  });
}

const NULLS = ['NULLS FIRST', 'NULLS LAST'] as const;
