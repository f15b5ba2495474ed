import { type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { AuthenticatedRequest } from '@taskward/auth';
import {
  BodyCutOffError,
  BodyTooLargeError,
  UnsupportedMediaTypeError,
} from '../../platform/http/body.errors.js';
import { callForBody } from '../../platform/http/continue.js';
import { awaitLongAnswer } from '../../platform/http/long-answer.js';
import type { Handler, Stage } from '../../platform/http/stage.js';
import { Spool } from './spool.js';
import { TRANSFER, type TransferOptions } from './transfer.decorators.js';
import { TransferGate } from './transfer-gate.js';

/** Bytes of the largest body. It has to arrive within the time that any request has. */
const IMPORT_LIMIT = 100 * 1024 * 1024;

type OwnedRequest = Request & AuthenticatedRequest;

/**
 * Stands before what reads bodies and opens transactions: a body of a whole account is first put in
 * a file, so that a slow sender keeps nothing locked, and only then handed on.
 */
@Injectable()
export class TransferStage implements Stage {
  constructor(private readonly gate: TransferGate) {}

  concerns({ method }: Handler): boolean {
    return optionsOf(method) !== undefined;
  }

  async around(context: ExecutionContext, next: () => Promise<unknown>): Promise<unknown> {
    const { takes } = optionsOf(context.getHandler())!;
    const request = context.switchToHttp().getRequest<OwnedRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    const leave = this.gate.enter(request.auth!.userId);
    try {
      awaitLongAnswer(request);
      if (takes.length === 0) return await next();
      const spool = await Spool.create(assertTaken(request, takes));
      try {
        callForBody(request, response);
        await receive(request, spool);
        request.body = spool;
        return await this.gate.inTurn(next);
      } finally {
        await spool.close();
      }
    } finally {
      leave();
    }
  }
}

const optionsOf = (handler: object) =>
  Reflect.getMetadata(TRANSFER, handler) as TransferOptions | undefined;

/** @throws BodyTooLargeError as soon as it is; BodyCutOffError */
async function receive(request: Request, spool: Spool): Promise<void> {
  try {
    // Otherwise the connection would be closed with what is refused, and the refusal not heard.
    await spool.writeAll(request.iterator({ destroyOnReturn: false }), IMPORT_LIMIT);
  } catch (error) {
    // Who still sends reads the answer afterwards; requestTimeout bounds it.
    request.resume();
    throw error === request.errored ? new BodyCutOffError() : error;
  }
}

/** @returns the media type of the body, without its parameters */
function assertTaken(request: Request, takes: readonly string[]): string {
  const type = request.is([...takes]);
  const charset = /charset="?([^;"]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  // Names of codings are case-insensitive (RFC 9110 8.4.1).
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  // What is compressed could be without end; none of it is unpacked.
  if (!type || (charset && charset.toLowerCase() !== 'utf-8') || encoding !== 'identity') {
    throw new UnsupportedMediaTypeError();
  }
  // Said at once, before it travels.
  if (Number(request.headers['content-length'] ?? 0) > IMPORT_LIMIT) throw new BodyTooLargeError();
  return type;
}
