import { Agent, type IncomingHttpHeaders, request } from 'node:http';

/** A request as it goes over the wire: nothing is merged, renamed or encoded anew. */
export interface RawRequest {
  method?: string;
  path: string;
  headers?: [name: string, value: string][];
  body?: string;
}

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Sends requests over a few connections that stay open. */
export class RawClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });

  constructor(private readonly base: URL) {}

  send({ method = 'GET', path, headers = [], body = '' }: RawRequest): Promise<RawAnswer> {
    const length: [string, string][] = body
      ? [['Content-Length', `${Buffer.byteLength(body)}`]]
      : [];
    const { hostname, port, host } = this.base;
    return new Promise((resolve, reject) => {
      const sent = request({
        agent: this.agent,
        hostname,
        port,
        method,
        path,
        headers: [['Host', host], ...headers, ...length].flat(),
      });
      sent.on('error', reject).on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
