import {
  type ArgumentMetadata,
  type ExecutionContext,
  Injectable,
  RequestMethod,
} from '@nestjs/common';
import { RouteParamtypes } from '@nestjs/common/internal';
import { assertDistinctNames, DuplicateNameError } from '@taskward/auth';
import { isUtf8 } from 'node:buffer';
import { json, type Request, type Response } from 'express';
import { InputPipe } from '../problems/input.pipe.js';
import {
  BodyTooLargeError,
  BrokenEncodingError,
  RepeatedMemberError,
  UnsupportedMediaTypeError,
} from './body.errors.js';
import { callForBody } from './continue.js';
import { type Handler, type Stage, takes } from './stage.js';

const WITH_BODY = [RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH];
const TYPES = ['application/json', 'application/merge-patch+json'];

/** Room for the longest description with every character escaped twice over. */
const LIMIT = 256 * 1024;

/** A body without fields, or none. */
class NothingDto {}
const NOTHING: ArgumentMetadata = { type: 'body', metatype: NothingDto };

/**
 * Reads the body after token and ownership, not before: a stranger cannot make the server parse
 * anything, and hears 401 or 403 whatever the body holds.
 */
@Injectable()
export class JsonBodyStage implements Stage {
  private readonly input = new InputPipe();
  private readonly texts = new WeakMap<object, string>();
  private readonly parse = json({
    limit: LIMIT,
    type: TYPES,
    verify: (request, _, bytes, charset) => {
      assertUtf8(bytes, charset);
      this.texts.set(request, bytes.toString());
    },
  });

  concerns({ verb }: Handler): boolean {
    return WITH_BODY.includes(verb);
  }

  async around(context: ExecutionContext, next: () => Promise<unknown>): Promise<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    // Unless TransferStage has it already.
    if (request.body === undefined) {
      await this.read(request, http.getResponse<Response>());
      // The pipe asks no handler that does not look at its body.
      const handler = { controller: context.getClass(), method: context.getHandler() };
      if (!takes(handler, RouteParamtypes.BODY)) await this.input.transform(request.body, NOTHING);
    }
    return next();
  }

  private async read(request: Request, response: Response): Promise<void> {
    const matched = request.is(TYPES);
    // null: no body at all, which some operations allow.
    if (matched === null || request.headers['content-length'] === '0') return;
    if (matched === false) throw new UnsupportedMediaTypeError();
    // Said at once: body-parser would first read it to its end.
    if (Number(request.headers['content-length'] ?? 0) > LIMIT) throw new BodyTooLargeError();
    // Not before: what is refused is never sent.
    callForBody(request, response);
    await new Promise<void>((resolve, reject) => {
      // One that does not say how long it is may have no end, to which body-parser would read it.
      if (!request.headers['content-length']) onceLonger(request, LIMIT, reject);
      this.parse(request, response, (error?: Error) => (error ? reject(error) : resolve()));
    });
    assertNamedOnce(this.texts.get(request) ?? '{}');
  }
}

function onceLonger(request: Request, limit: number, refuse: (error: Error) => void): void {
  let bytes = 0;
  request.on('data', ({ length }: Buffer) => {
    bytes += length;
    if (bytes > limit) refuse(new BodyTooLargeError());
  });
}

/** JSON between systems is UTF-8 (RFC 8259 section 8.1); broken bytes would be stored as U+FFFD. */
function assertUtf8(bytes: Buffer, charset: string): void {
  if (charset !== 'utf-8') throw new UnsupportedMediaTypeError();
  if (!isUtf8(bytes)) throw new BrokenEncodingError();
}

/** @throws RepeatedMemberError */
function assertNamedOnce(json: string): void {
  try {
    assertDistinctNames(json);
  } catch (error) {
    throw error instanceof DuplicateNameError ? new RepeatedMemberError(error.memberName) : error;
  }
}
