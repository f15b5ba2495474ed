import { createApiClient } from '@taskward/api-client';
import { ApiProblem } from './api-problem';
import type { TokenManager } from './auth/token-manager';
import { TokenUnavailable } from './auth/token-problems';

type Client = ReturnType<typeof createApiClient>;

interface Options {
  baseUrl: string;
  tokens: Pick<TokenManager, 'getToken'>;
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * The typed client of the API, for the browser.
 *
 * Each call carries the token. A 401 brings another token and one more try, never a third; every
 * other answer that is no success is thrown as an `ApiProblem`. That a session is over is handled
 * where tokens are: a call only ends with `SessionEnded`.
 */
export function createBrowserApi({
  baseUrl,
  tokens,
  fetch = globalThis.fetch.bind(globalThis),
}: Options): Client {
  function send(request: Request, token: string): Promise<Response> {
    request.headers.set('authorization', `Bearer ${token}`);
    return fetch(request);
  }

  async function sendWithRenewal(request: Request): Promise<Response> {
    const again = request.clone();
    const token = await tokens.getToken();
    const response = await send(request, token);
    if (response.status !== 401) return response;
    return send(again, await tokens.getToken(token));
  }

  return withProblems(createApiClient({ baseUrl, fetch: sendWithRenewal }));
}

/**
 * The typed client for the server, with a token that is used for one page and then forgotten.
 *
 * @param patience ends every call that takes longer
 */
export function createServerApi(baseUrl: string, token: string, patience: AbortSignal): Client {
  return withProblems(
    createApiClient({
      baseUrl,
      fetch: (request: Request) => {
        request.headers.set('authorization', `Bearer ${token}`);
        return fetch(request, { signal: patience, cache: 'no-store' });
      },
    }),
  );
}

function withProblems(client: Client): Client {
  client.use({
    onResponse: async ({ response }) => {
      if (!response.ok) throw await ApiProblem.fromResponse(response);
    },
    onError: ({ error }) => {
      if (error instanceof TypeError) return ApiProblem.unreachable();
      if (error instanceof TokenUnavailable)
        return new ApiProblem('no_token', error.status, error.message);
      return undefined;
    },
  });
  return client;
}
