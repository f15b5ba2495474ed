import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { isUtf8 } from 'node:buffer';
import { json, type Request, type Response } from 'express';
import type { Observable } from 'rxjs';
import {
  BodyTooLargeError,
  BrokenEncodingError,
  UnsupportedMediaTypeError,
} from './body.errors.js';

const WITH_BODY = ['POST', 'PUT', 'PATCH'];
const TYPES = ['application/json', 'application/merge-patch+json'];

/** Room for the longest description with every character escaped twice over. */
const LIMIT = 256 * 1024;

/**
 * Reads the body after token and ownership, not before: a stranger cannot make the server parse
 * anything, and hears 401 or 403 whatever the body holds.
 */
@Injectable()
export class JsonBodyInterceptor implements NestInterceptor {
  private readonly parse = json({ limit: LIMIT, type: TYPES, verify: assertUtf8 });

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    // Unless TransferInterceptor has it already.
    const isUnread = WITH_BODY.includes(request.method) && request.body === undefined;
    if (isUnread) await this.read(request, http.getResponse<Response>());
    return next.handle();
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
