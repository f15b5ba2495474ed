import { createApiClient } from '@taskward/api-client';
import { ApiProblem } from './api-problem';
import { SessionEnded, TokenUnavailable, type TokenManager } from './auth/token';

type Client = ReturnType<typeof createApiClient>;

interface Options {
  baseUrl: string;
  tokens: TokenManager;
  /** Called when the API wants a token and the session that could give one is over. */
  onSessionEnded: () => void;
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * The typed client of the API, for the browser.
 *
 * Each call carries the token. A 401 renews it once and is tried once more; every other answer that
 * is no success is thrown as an `ApiProblem`.
 */
export function createBrowserApi({
  baseUrl,
  tokens,
  onSessionEnded,
  fetch = globalThis.fetch.bind(globalThis),
}: Options): Client {
  async function send(request: Request): Promise<Response> {
    request.headers.set('authorization', `Bearer ${await tokens.getToken()}`);
    return fetch(request);
  }

  async function sendWithRenewal(request: Request): Promise<Response> {
    const again = request.clone();
    const response = await send(request);
    if (response.status !== 401) return response;
    tokens.clear();
    return send(again);
  }

  return withProblems(
    createApiClient({
      baseUrl,
      fetch: (request: Request) =>
        sendWithRenewal(request).catch((error: unknown) => {
          if (error instanceof SessionEnded) onSessionEnded();
          throw error;
        }),
    }),
  );
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
