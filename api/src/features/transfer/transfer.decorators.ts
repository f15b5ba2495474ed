import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import type { Spool } from './spool.js';

export const TRANSFER = 'taskward:transfer';

/** What TransferStage does for a route. */
export interface TransferOptions {
  /** Media types of a body that goes to a file and not to memory; none where there is no body. */
  takes: readonly string[];
}

/** Marks a route that moves a whole account. */
export const Transfer = (options: TransferOptions = { takes: [] }) =>
  SetMetadata(TRANSFER, options);

/** The body of a route that is @Transfer(). */
export const Spooled = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<Request>().body as Spool,
);
