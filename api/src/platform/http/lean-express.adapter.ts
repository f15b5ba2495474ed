import { ExpressAdapter } from '@nestjs/platform-express';
import type { Express, Response } from 'express';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { JsonText } from './json-text.js';

/** Express without what it would do again for each request (decision 0046). */
export class LeanExpressAdapter extends ExpressAdapter {
  /**
   * A server whose requests and responses are Express's from the start. Otherwise Express gives each
   * of them another prototype, after which V8 has nothing it learned of either, and each access to
   * one is slow: a quarter of a list.
   */
  override initHttpServer(): void {
    const app = this.getInstance<Express>();
    class ExpressRequest extends IncomingMessage {}
    class ExpressResponse extends ServerResponse {}
    app.request = inherits(ExpressRequest, app.request);
    app.response = inherits(ExpressResponse, app.response);
    const made = { IncomingMessage: ExpressRequest, ServerResponse: ExpressResponse };
    this.setHttpServer(createServer(made, app));
  }

  /**
   * Lets out JSON that is written already as it is: `send()` would make a buffer of it, read the
   * headers again, and compare entity tags that VersionStage has compared.
   */
  override reply(response: Response, body: unknown, status?: number): unknown {
    if (!(body instanceof JsonText)) return super.reply(response, body, status) as unknown;
    if (status !== undefined) response.statusCode = status;
    return response.setHeader('Content-Type', 'application/json; charset=utf-8').end(body.text);
  }
}

/** @returns what instances of the class inherit from, with all of `methods` behind it */
function inherits<Methods extends object>(made: { prototype: object }, methods: Methods): Methods {
  return Object.setPrototypeOf(made.prototype, methods) as Methods;
}
