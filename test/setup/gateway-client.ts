import { once } from 'node:events';
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type RequestOptions,
} from 'node:http';
import type { Gateway } from './gateway.js';
import type { Seen } from './gateway-stubs.js';

export interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Sends requests to a gateway, each over a connection of its own. */
export class GatewayClient {
  constructor(private readonly gateway: Gateway) {}

  /** @returns the answer as it begins */
  async open(url: string, options: RequestOptions = {}, body?: Buffer): Promise<IncomingMessage> {
    const { port } = this.gateway;
    const outgoing = request({ host: '127.0.0.1', port, path: url, agent: false, ...options });
    outgoing.end(body);
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
    outgoing.on('error', () => undefined); // a refused body ends the sending early
    return response;
  }

  async ask(url: string, options?: RequestOptions, body?: Buffer): Promise<Answer> {
    const response = await this.open(url, options, body);
    let text = '';
    for await (const chunk of response) text += String(chunk);
    return { status: response.statusCode, headers: response.headers, text };
  }

  /** @returns what a stub saw of the request */
  async seen(url: string, options?: RequestOptions): Promise<Seen> {
    return JSON.parse((await this.ask(url, options)).text) as Seen;
  }
}
