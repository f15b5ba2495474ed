import { type ExecutionContext, Injectable, RequestMethod } from '@nestjs/common';
import { isUtf8 } from 'node:buffer';
import { json, type Request, type Response } from 'express';
import {
  BodyTooLargeError,
  BrokenEncodingError,
  UnsupportedMediaTypeError,
} from './body.errors.js';
import type { Handler, Stage } from './stage.js';

const WITH_BODY = [RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH];
const TYPES = ['application/json', 'application/merge-patch+json'];

/** Room for the longest description with every character escaped twice over. */
const LIMIT = 256 * 1024;

/**
 * Reads the body after token and ownership, not before: a stranger cannot make the server parse
 * anything, and hears 401 or 403 whatever the body holds.
 */
@Injectable()
export class JsonBodyStage implements Stage {
  private readonly parse = json({ limit: LIMIT, type: TYPES, verify: assertUtf8 });

  concerns({ verb }: Handler): boolean {
    return WITH_BODY.includes(verb);
  }

  async around(context: ExecutionContext, next: () => Promise<unknown>): Promise<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    // Unless TransferStage has it already.
    if (request.body === undefined) await this.read(request, http.getResponse<Response>());
    return next();
  }

  private async read(request: Request, response: Response): Promise<void> {
    const matched = request.is(TYPES);
    // null: no body at all, which some operations allow.
    if (matched === null || request.headers['content-length'] === '0') return;
    if (matched === false) throw new UnsupportedMediaTypeError();
    // Said at once: body-parser would first read it to its end.
    if (Number(request.headers['content-length'] ?? 0) > LIMIT) throw new BodyTooLargeError();
    // The client waits to be told to go on; what is refused is never sent.
    if (request.headers.expect) response.writeContinue();
    await new Promise<void>((resolve, reject) => {
      this.parse(request, response, (error?: Error) => (error ? reject(error) : resolve()));
    });
  }
}

/** JSON between systems is UTF-8 (RFC 8259 section 8.1); broken bytes would be stored as U+FFFD. */
function assertUtf8(_: unknown, __: unknown, bytes: Buffer, charset: string): void {
  if (charset !== 'utf-8') throw new UnsupportedMediaTypeError();
  if (!isUtf8(bytes)) throw new BrokenEncodingError();
}
