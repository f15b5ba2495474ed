import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { createInstance } from '@stoplight/prism-http';
import { DOCUMENT } from '../../scripts/generate.js';

type Prism = ReturnType<typeof createInstance>;
type PrismRequest = Parameters<Prism['request']>[0];
type Logger = Parameters<typeof createInstance>[1]['logger'];

/** A request and its answer, as they went over the wire; bodies as their JSON, where they are. */
export interface Exchange {
  method: string;
  /** Path and query. */
  url: string;
  requestHeaders: IncomingHttpHeaders;
  requestBody: unknown;
  /** False for a file that was not kept. */
  isBodyKept: boolean;
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

const CONFIG = {
  isProxy: true,
  upstream: new URL('http://localhost'),
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
} as const;

/** What the document knows nothing of: itself, its pages, and what Nest answers by itself. */
const UNDOCUMENTED = /^\/api\/(docs|openapi\.(json|yaml))/;
const WITHOUT_OPERATION = ['HEAD', 'OPTIONS'];
/** A path with an escape that is none: it names nothing, though Prism would route it. */
const UNDECODABLE = /^[^?]*%(?![0-9a-f]{2})/i;

/** Where the suites of a run have their exchanges validated. */
export interface ProxyServer {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves one proxy to all suites of a run: a list of exchanges goes in, a list of deviations comes
 * out. Prism takes seconds to load in jest's sandbox, and each file has one of its own; here it is
 * loaded once, and not before somebody asks.
 */
export async function startValidatingProxy(): Promise<ProxyServer> {
  let proxy: Promise<ValidatingProxy> | undefined;
  const server = createServer((request, response) => {
    proxy ??= ValidatingProxy.create();
    void Promise.all([proxy, json(request) as Promise<Exchange[]>])
      .then(([prism, exchanges]) => Promise.all(exchanges.map((one) => prism.deviations(one))))
      // What Prism stumbles over is for the suite to tell, and not the end of all others.
      .catch((error: Error) => [error.message])
      .then((found) => response.end(JSON.stringify(found.flat())));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/**
 * Prism as a validating proxy: it routes each request by the committed document and validates it
 * and its answer. Only its way of forwarding is ours: by the time it asks, the API has answered,
 * to the very bytes that the test sent. Prism's own would send them again, and change them.
 */
class ValidatingProxy {
  private constructor(
    private readonly prism: Prism,
    private readonly operations: Parameters<Prism['request']>[1],
    private readonly answers: Map<PrismRequest, Exchange>,
  ) {}

  static async create(): Promise<ValidatingProxy> {
    const { createInstance, getHttpOperationsFromSpec } = await import('@stoplight/prism-http');
    const answers = new Map<PrismRequest, Exchange>();
    const prism = createInstance(CONFIG, {
      logger: silent(),
      forward:
        ({ data }) =>
        () =>
        () => {
          const { status, headers, body } = answers.get(data)!;
          return Promise.resolve({ _tag: 'Right', right: { statusCode: status, headers, body } });
        },
    });
    return new ValidatingProxy(prism, await getHttpOperationsFromSpec(closedDocument()), answers);
  }

  /**
   * What is wrong with an exchange: an answer that the document does not know, or a request that
   * was done although the document forbids it. A bad request that is refused is what tests send.
   */
  async deviations(exchange: Exchange): Promise<string[]> {
    const { method, url, status } = exchange;
    if (WITHOUT_OPERATION.includes(method)) return [];
    if (UNDOCUMENTED.test(url) || UNDECODABLE.test(url)) return [];
    const wasDone = status < 400;
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const request: PrismRequest = {
      method: method.toLowerCase() as PrismRequest['method'],
      url: { path: pathname, query: queryOf(searchParams) },
      headers: exchange.requestHeaders as Record<string, string>,
      body: exchange.requestBody,
    };
    this.answers.set(request, exchange);
    // A bad request that was refused is what tests send, and some are too bad for Prism, too.
    const asksRequest = wasDone && exchange.isBodyKept;
    const asked = { ...CONFIG, checkSecurity: wasDone, validateRequest: asksRequest };
    const result = await this.prism.request(request, this.operations, asked)();
    this.answers.delete(request);
    if (result._tag === 'Left') return [result.left.message];
    const { input, output } = result.right.validations;
    return [...output, ...(wasDone ? input : [])].map(
      ({ path = [], message }) => `${method} ${url} ${status}: ${path.join('/')} ${message}`,
    );
  }
}

/** The document, but that nothing may be answered that it leaves out. */
function closedDocument(): object {
  const document = JSON.parse(readFileSync(DOCUMENT, 'utf8')) as {
    components: {
      schemas: Record<string, { properties?: object; additionalProperties?: unknown }>;
    };
  };
  for (const schema of Object.values(document.components.schemas)) {
    if (schema.properties) schema.additionalProperties ??= false;
  }
  return document;
}

/** A logger that says nothing, nor do its children. */
function silent(): Logger {
  const levels = ['info', 'warn', 'error', 'debug', 'success'].map((level) => [level, () => {}]);
  return { child: silent, ...Object.fromEntries(levels) } as Logger;
}

const queryOf = (parameters: URLSearchParams): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length > 1 ? values : values[0]!];
    }),
  );
