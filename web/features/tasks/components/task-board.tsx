'use client';

import { useStatus } from '../hooks/use-status';
import { useTaskList } from '../hooks/use-task-list';
import { EmptyState } from './empty-state';
import { LoadError } from './load-error';
import { LoadMore } from './load-more';
import { NewTask } from './new-task';
import { StatusFilter } from './status-filter';
import { TaskList } from './task-list';
import { TaskSkeleton } from './task-skeleton';
import { TaskSummary } from './task-summary';

const HEADING = 'tasks-heading';

/** One person's tasks: add, filter, list. */
export function TaskBoard({ userId }: { userId: string }) {
  const [status, setStatus] = useStatus();
  const list = useTaskList(userId, status);
  const known = list.data !== undefined;
  return (
    <>
      <div className="flex flex-col gap-3 pb-5 sm:flex-row sm:items-end sm:justify-between">
        <div>
          <h1
            id={HEADING}
            tabIndex={-1}
            className="rounded-sm text-2xl font-semibold tracking-tight"
          >
            Tasks
          </h1>
          <TaskSummary
            tasks={known ? list.tasks : undefined}
            status={status}
            more={list.hasNextPage}
          />
        </div>
        <StatusFilter status={status} onChange={setStatus} />
      </div>
      <NewTask userId={userId} onAdd={() => status === 'completed' && setStatus('all')} />
      <div className="mt-6">
        {list.isError && !list.isFetchNextPageError && (
          <LoadError
            error={list.error}
            stale={known}
            retrying={list.isFetching}
            onRetry={() => void list.refetch()}
          />
        )}
        {list.isPending && !list.tasks.length && <TaskSkeleton />}
        {known && !list.tasks.length && <EmptyState status={status} />}
        <TaskList userId={userId} tasks={list.tasks} headingId={HEADING} />
        {list.hasNextPage && (
          <LoadMore
            loading={list.isFetchingNextPage}
            error={list.isFetchNextPageError ? list.error : null}
            onLoad={() => void list.fetchNextPage()}
          />
        )}
      </div>
    </>
  );
}
