import type { NextFunction, Request, Response } from 'express';
import { Spool } from '../../api/src/features/transfer/spool.js';
import type { Exchange } from './validating-proxy.js';

/** How many exchanges are validated at once. */
const BATCH = 500;

/** Keeps what an API is asked and answers, to be held against its document. */
export class WatchedAnswers {
  private readonly exchanges: Exchange[] = [];

  /** An Express middleware, to stand in front of all others. */
  readonly watch = (request: Request, response: Response, next: NextFunction): void => {
    const chunks = copyOf(response);
    const { method, originalUrl: url, headers: requestHeaders } = request;
    response.on('finish', () => {
      const { statusCode: status } = response;
      const headers = Object.fromEntries(
        Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]),
      );
      const text = Buffer.concat(chunks).toString();
      const isJson = text !== '' && headers['content-type']?.includes('json');
      const body: unknown = isJson ? JSON.parse(text) : text || undefined;
      // What was refused may be too deep to be told of.
      const requestBody: unknown = status < 400 ? request.body : undefined;
      const isBodyKept = !(request.body instanceof Spool);
      const sent = { method, url, requestHeaders, requestBody, isBodyKept };
      this.exchanges.push({ ...sent, status, headers, body });
    });
    next();
  };

  /** For an API that was broken on purpose, and so answers for no document. */
  forget(): void {
    this.exchanges.length = 0;
  }

  /** @throws Error that names whatever went otherwise than the document says */
  async assertDocumented(): Promise<void> {
    const deviations = new Set<string>();
    while (this.exchanges.length > 0) {
      const found = await deviationsOf(this.exchanges.splice(0, BATCH));
      for (const deviation of found) deviations.add(deviation);
    }
    if (deviations.size > 0) {
      throw new Error(`The document says otherwise:\n${[...deviations].join('\n')}`);
    }
  }
}

/** What the validating proxy of this run finds in exchanges; nothing where all is as documented. */
export async function deviationsOf(exchanges: Exchange[]): Promise<string[]> {
  const proxy = process.env['TEST_PROXY'];
  if (!proxy) throw new Error('run the tests with: npm test');
  const answer = await fetch(proxy, { method: 'POST', body: JSON.stringify(exchanges) });
  return (await answer.json()) as string[];
}

/** What is written to a response from now on. */
function copyOf(response: Response): Buffer[] {
  const chunks: Buffer[] = [];
  for (const method of ['write', 'end'] as const) {
    const own = response[method].bind(response) as (...values: unknown[]) => unknown;
    const copying = (...values: unknown[]) => {
      const [chunk] = values;
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
      return own(...values);
    };
    Object.assign(response, { [method]: copying });
  }
  return chunks;
}
