import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { lastValueFrom, type Observable, of } from 'rxjs';
import type { AuthenticatedRequest } from '@taskward/auth';
import { BodyTooLargeError, UnsupportedMediaTypeError } from '../http/body.errors.js';
import { Spool } from './spool.js';
import { TRANSFER, type TransferOptions } from './transfer.decorators.js';
import { TransferGate } from './transfer-gate.js';

/** Bytes of the largest body. It has to arrive within the time that any request has. */
const IMPORT_LIMIT = 100 * 1024 * 1024;

/** Milliseconds of silence on the connection while an account is moved. */
const PATIENCE = 600_000;

type OwnedRequest = Request & AuthenticatedRequest;

/**
 * Stands before what reads bodies and opens transactions: a body of a whole account is first put in
 * a file, so that a slow sender keeps nothing locked, and only then handed on.
 */
@Injectable()
export class TransferInterceptor implements NestInterceptor {
  constructor(
    private readonly gate: TransferGate,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const options = this.reflector.get<TransferOptions | undefined>(TRANSFER, context.getHandler());
    if (!options) return next.handle();
    const request = context.switchToHttp().getRequest<OwnedRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    const leave = this.gate.enter(request.auth!.userId);
    const handle = () =>
      lastValueFrom(next.handle() as Observable<unknown>, { defaultValue: undefined });
    try {
      request.socket.setTimeout(PATIENCE);
      if (options.takes.length === 0) return of(await handle());
      const spool = await Spool.create(assertTaken(request, options.takes));
      try {
        if (request.headers.expect) response.writeContinue();
        await spool.writeAll(request, IMPORT_LIMIT);
        request.body = spool;
        return of(await this.gate.inTurn(handle));
      } finally {
        await spool.close();
      }
    } finally {
      leave();
    }
  }
}

/** @returns the media type of the body, without its parameters */
function assertTaken(request: Request, takes: readonly string[]): string {
  const type = request.is([...takes]);
  const charset = /charset="?([^;"]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (!type || (charset && charset.toLowerCase() !== 'utf-8')) {
    throw new UnsupportedMediaTypeError();
  }
  // Said at once, before it travels.
  if (Number(request.headers['content-length'] ?? 0) > IMPORT_LIMIT) throw new BodyTooLargeError();
  return type;
}
