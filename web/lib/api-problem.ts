import type { Problem } from '@taskward/api-client';

interface FieldProblem {
  pointer: string;
  message: string;
}

/** Any answer of the API that is no success. `status` is 0 when there was no answer at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string,
    readonly errors: readonly FieldProblem[] = [],
  ) {
    super(`${code}: ${detail}`);
  }

  /** Reads RFC 9457 problem details; a body that is none (a proxy's page) still gives a problem. */
  static async fromResponse(response: Response): Promise<ApiProblem> {
    const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
    return new ApiProblem(
      body.code ?? 'unknown',
      response.status,
      body.detail ?? `The API answered ${response.status}.`,
      body.errors ?? [],
    );
  }

  static unreachable(): ApiProblem {
    return new ApiProblem('unreachable', 0, 'The API did not answer.');
  }
}

/** The API speaks to programmers: what it refuses, the page says in words of its own. */
const REFUSALS: Readonly<Record<string, string>> = {
  validation_failed: 'Something in it can’t be kept. Change it and try again.',
  body_too_large: 'It’s too long to keep. Shorten it and try again.',
  limit_reached: 'You have as many as Taskward keeps. Delete some and try again.',
};

/** What went wrong, in words for the person at the screen. */
export function explain(error: unknown): string {
  if (!(error instanceof ApiProblem)) return 'Something went wrong. Please try again.';
  if (error.status === 0)
    return 'We can’t reach Taskward right now. Check your connection and try again.';
  if (error.status === 429) return 'That was a lot at once. Wait a moment and try again.';
  // What web answers instead of a token says nothing about tasks.
  if (error.status >= 500 || error.status === 401 || error.code === 'no_token')
    return 'Taskward had a problem. Please try again.';
  if (error.status === 403)
    return 'You’ve signed in as someone else in this browser. Reload the page.';
  if (error.status === 404) return 'This task is no longer there.';
  return REFUSALS[error.code] ?? 'Taskward couldn’t do that. Reload the page and try again.';
}
