import { notifyManager, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem';

// By default a change shows a timer's turn later: a checkbox would spring back in between.
notifyManager.setScheduler(queueMicrotask);

/** Milliseconds after which what could not be loaded is asked for again, unasked. */
const AGAIN = 10_000;

/**
 * Query settings that server and browser share.
 *
 * `networkMode: 'always'`: offline, a change is refused at once with a message; the default would
 * hold it back, and lose it silently when the page is closed.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        retry: (failures, error) => failures < 1 && mayPass(error),
        refetchInterval: ({ state }) => state.error !== null && mayPass(state.error) && AGAIN,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

function mayPass(error: Error): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status >= 500);
}
