import { HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { readEnv } from '@/config/env';
import { TaskBoard } from '@/features/tasks/components/task-board';
import { firstPage } from '@/features/tasks/requests/first-page';
import { statusPath, toTaskStatus } from '@/features/tasks/task-status';
import { requireSession } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Tasks' };

export default async function TasksPage({ searchParams }: PageProps<'/tasks'>) {
  const status = toTaskStatus((await searchParams).status);
  const { user } = await requireSession(statusPath(status));
  const { API_URL, API_INTERNAL_URL } = readEnv();
  const apiUrl = API_INTERNAL_URL ?? API_URL;
  return (
    <HydrationBoundary state={await firstPage({ apiUrl, userId: user.id, status })}>
      <TaskBoard userId={user.id} />
    </HydrationBoundary>
  );
}
