import 'server-only';
import { dehydrate, type DehydratedState } from '@tanstack/react-query';
import { headers } from 'next/headers';
import { createServerApi } from '@/lib/api';
import { getAuth } from '@/lib/auth/server';
import { createQueryClient } from '@/lib/query-client';
import type { TaskStatus } from '../task-status';
import { taskListQuery } from './task-lists';

/** Milliseconds a visit waits for the API before the browser is left to ask. */
const PATIENCE = 2_000;

interface Wanted {
  /** Where this server reaches the API. */
  apiUrl: string;
  userId: string;
  status: TaskStatus;
}

/**
 * The first page of tasks, for the browser's cache. Empty when the API is away: the browser then
 * asks itself, and says so if it fails too. The token is made and used here and goes no further.
 */
export async function firstPage({ apiUrl, userId, status }: Wanted): Promise<DehydratedState> {
  const queries = createQueryClient();
  try {
    const { token } = await getAuth().api.getToken({ headers: await headers() });
    const api = createServerApi(apiUrl, token, AbortSignal.timeout(PATIENCE));
    await queries.prefetchInfiniteQuery({ ...taskListQuery(api, userId, status), retry: false });
  } catch {
    // No token: the browser will find out why, and can do something about it.
  }
  return dehydrate(queries);
}
