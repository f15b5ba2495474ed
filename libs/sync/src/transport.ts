import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { Page } from './resources.js';

/** A token and the id of its person. */
export interface Credentials {
  token: string;
  userId: string;
}

export interface Request {
  method: string;
  /** Relative to `/api/{userId}/`. */
  path: string;
  headers?: Record<string, string>;
  text?: string | null;
  signal?: AbortSignal;
}

export interface Response {
  status: number;
  /** Parsed JSON; null without a JSON body. */
  body: unknown;
  /** By lower-case name. */
  header(name: string): string | null;
}

/** Sends the engine's requests to the API. */
export interface Transport {
  /** @throws Error if there is no answer */
  send(request: Request, credentials: Credentials): Promise<Response>;
  /**
   * Opens `GET /events`.
   *
   * @throws Error if there is no answer
   */
  listen(request: Request, credentials: Credentials): Promise<Response | AsyncIterable<Page>>;
}

const TIMEOUT_MS = 30_000;

/**
 * A transport that uses fetch.
 *
 * @param origin the API's address, such as `http://localhost:3001`
 */
export function fetchTransport(origin: string, fetch = globalThis.fetch): Transport {
  const ask = (
    { method, path, headers, text, signal }: Request,
    { token, userId }: Credentials,
    limit?: AbortSignal,
  ) => {
    const signals = [signal, limit].filter((one) => one !== undefined);
    return fetch(`${origin}/api/${encodeURIComponent(userId)}/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(text && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(text && { body: text }),
      ...(signals.length > 0 && { signal: AbortSignal.any(signals) }),
    });
  };
  return {
    async send(request, credentials) {
      const answer = await ask(request, credentials, AbortSignal.timeout(TIMEOUT_MS));
      return responseOf(answer);
    },
    async listen(request, credentials) {
      const answer = await ask(request, credentials);
      if (answer.status !== 200 || !answer.body) return responseOf(answer);
      return pagesOf(answer.body);
    },
  };
}

async function responseOf(answer: globalThis.Response): Promise<Response> {
  const text = await answer.text();
  const isJson = /[/+]json\b/.test(answer.headers.get('content-type') ?? '');
  return {
    status: answer.status,
    body: isJson && text ? (JSON.parse(text) as unknown) : null,
    header: (name) => answer.headers.get(name),
  };
}

/** The pages of a stream of server-sent events, until the stream ends. */
async function* pagesOf(body: ReadableStream<Uint8Array>): AsyncIterable<Page> {
  const events = body
    .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
    .pipeThrough(new EventSourceParserStream());
  const reader = events.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value.event === 'changes') yield JSON.parse(value.data) as Page;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
