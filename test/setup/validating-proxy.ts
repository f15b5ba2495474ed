import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import type { createInstance } from '@stoplight/prism-http';
import { DOCUMENT } from '../../scripts/generate.js';

type Prism = ReturnType<typeof createInstance>;
type PrismRequest = Parameters<Prism['request']>[0];
type PrismResult = Awaited<ReturnType<ReturnType<Prism['request']>>>;
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

/**
 * Prism as a validating proxy: it routes each request by the committed document and validates it
 * and its answer, as the document stands and closed: what is true of the one need not be of the
 * other. Only its way of forwarding is ours: by the time it asks, the API has answered,
 * to the very bytes that the test sent. Prism's own would send them again, and change them.
 */
export class ValidatingProxy {
  private constructor(
    private readonly prism: Prism,
    private readonly documents: Parameters<Prism['request']>[1][],
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
    const documents = [readDocument(), closedDocument()].map((one) =>
      getHttpOperationsFromSpec(one),
    );
    return new ValidatingProxy(prism, await Promise.all(documents), answers);
  }

  /**
   * What is wrong with an exchange: an answer that the document does not know, or a request that
   * was done although the document forbids it. A bad request that is refused is what tests send.
   */
  async deviations(exchange: Exchange): Promise<string[]> {
    const { method, url, status } = exchange;
    if (WITHOUT_OPERATION.includes(method)) return [];
    // What asks for no path is refused before it could name an operation.
    if (!url.startsWith('/') || UNDOCUMENTED.test(url) || UNDECODABLE.test(url)) return [];
    const wasDone = status < 400;
    // As it is written: URL would resolve its dots, which the API does not.
    const [path = '', search] = url.split('?', 2);
    const request: PrismRequest = {
      method: method.toLowerCase() as PrismRequest['method'],
      url: { path, query: queryOf(new URLSearchParams(search)) },
      headers: exchange.requestHeaders as Record<string, string>,
      body: exchange.requestBody,
    };
    this.answers.set(request, exchange);
    // A bad request that was refused is what tests send, and some are too bad for Prism, too.
    const asksRequest = wasDone && exchange.isBodyKept;
    const asked = { ...CONFIG, checkSecurity: wasDone, validateRequest: asksRequest };
    const found: string[] = [];
    for (const operations of this.documents) {
      const result = await this.prism.request(request, operations, asked)();
      found.push(
        ...faultsOf(result, wasDone).map((fault) => `${method} ${url} ${status}: ${fault}`),
      );
    }
    this.answers.delete(request);
    return [...new Set(found)];
  }
}

/** What Prism says, in words; a request that was refused may be as wrong as it likes. */
function faultsOf(result: PrismResult, wasDone: boolean): string[] {
  if (result._tag === 'Left') return [result.left.message];
  const { input, output } = result.right.validations;
  return [...output, ...(wasDone ? input : [])].map(
    ({ path = [], message }) => `${path.join('/')} ${message}`,
  );
}

interface Schemas {
  components: { schemas: Record<string, { properties?: object; additionalProperties?: unknown }> };
}

/** The document as clients are given it. */
const readDocument = () => JSON.parse(readFileSync(DOCUMENT, 'utf8')) as Schemas;

/** The document, but that nothing may be answered that it leaves out. */
function closedDocument(): object {
  const document = readDocument();
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
