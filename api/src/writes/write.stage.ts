import { type ExecutionContext, Injectable, RequestMethod } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import type { AuthenticatedRequest } from '@taskward/auth';
import { OwnerScope } from '../database/owner-scope.js';
import type { Handler, Stage } from '../http/stage.js';
import { etagOf } from '../versions/etag.js';
import { Preconditions } from '../versions/preconditions.js';
import { RESOURCE } from '../versions/versioned.decorator.js';
import { ChangeLogRepository } from './change-log.repository.js';
import { IdempotencyRepository, type StoredAnswer } from './idempotency.repository.js';
import { fingerprintOf, IdempotencyKeyReusedError, readIdempotencyKey } from './idempotency-key.js';

/** Where @ApiOperation() keeps what it was given. */
export const API_OPERATION = 'swagger/apiOperation';

/** What is kept of an answer beside its body and the change; its status goes with its route. */
const KEPT = ['location', 'etag'];

type OwnedRequest = Request & Pick<AuthenticatedRequest, 'auth'>;

/**
 * Makes each write under an owner one transaction, in which everything that comes with every write
 * happens: the key that makes it repeatable, the precondition, the name of its entry in the log.
 * An error takes all of it back, the key too: what did nothing may be tried again.
 */
@Injectable()
export class WriteStage implements Stage {
  constructor(
    private readonly owners: OwnerScope,
    private readonly log: ChangeLogRepository,
    private readonly keys: IdempotencyRepository,
    private readonly preconditions: Preconditions,
    private readonly reflector: Reflector,
  ) {}

  concerns({ verb }: Handler): boolean {
    return verb !== RequestMethod.GET;
  }

  async around(context: ExecutionContext, next: () => Promise<unknown>): Promise<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<OwnedRequest>();
    const userId = request.auth?.userId;
    if (userId === undefined) return next();
    const key = readIdempotencyKey(request.get('idempotency-key'));
    const { headers, body } = await this.owners.transaction(userId, async () => {
      this.log.begin(operationOf(context));
      const earlier = key === undefined ? undefined : await this.claim(userId, key, request);
      if (earlier) return earlier;
      const answer = await this.write(userId, context, next);
      const change = await (key === undefined
        ? this.log.close(userId)
        : this.keys.store(userId, key, answer));
      return { ...answer, headers: { ...answer.headers, ...(change && { 'change-id': change }) } };
    });
    http.getResponse<Response>().set(headers);
    return body;
  }

  private async claim(
    userId: string,
    key: string,
    { method, originalUrl, body }: Request,
  ): Promise<StoredAnswer | undefined> {
    const fingerprint = fingerprintOf({ method, url: originalUrl, body: body as unknown });
    const earlier = await this.keys.claim(userId, key, fingerprint);
    if (!earlier) return undefined;
    if (!earlier.fingerprint.equals(fingerprint)) throw new IdempotencyKeyReusedError();
    const { headers, body: answered } = earlier.answer;
    return { headers: { ...headers, 'idempotency-replayed': 'true' }, body: answered };
  }

  private async write(
    userId: string,
    context: ExecutionContext,
    next: () => Promise<unknown>,
  ): Promise<StoredAnswer> {
    const request = context.switchToHttp().getRequest<OwnedRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    await this.preconditions.check(userId, {
      ifMatch: request.get('if-match'),
      resource: this.reflector.getAllAndOverride<string | undefined>(RESOURCE, [
        context.getHandler(),
        context.getClass(),
      ]),
      id: request.params['id'] as string | undefined,
    });
    const body = await next();
    const etag = etagOf(body);
    if (etag) response.set('etag', etag);
    const kept = KEPT.flatMap((name) => {
      const value = response.get(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    return { headers: Object.fromEntries(kept), body };
  }
}

/** The name of the operation, as clients know it. */
function operationOf(context: ExecutionContext): string {
  const handler = context.getHandler();
  const operation = Reflect.getMetadata(API_OPERATION, handler) as
    { operationId?: string } | undefined;
  return operation?.operationId ?? handler.name;
}
