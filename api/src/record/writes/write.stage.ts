import { type ExecutionContext, Injectable, RequestMethod } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import type { AuthenticatedRequest } from '@taskward/auth';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import type { Handler, Stage } from '../../platform/http/stage.js';
import { etagOf } from '../versions/etag.js';
import { JsonText } from '../../platform/http/json-text.js';
import { Preconditions } from '../versions/preconditions.js';
import { RESOURCE } from '../versions/versioned.decorator.js';
import { ChangeLogRepository } from '../log/change-log.repository.js';
import {
  type Claim,
  IdempotencyRepository,
  isTaken,
  type StoredAnswer,
  type StoredRequest,
} from './idempotency.repository.js';
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
    const claim = key === undefined ? undefined : { key, fingerprint: fingerprintOf(request) };
    const write = () =>
      this.owners.transaction(userId, async () => {
        this.log.begin(operationOf(context));
        if (claim) this.keys.claim(userId, claim);
        return this.finish(userId, claim, await this.handle(userId, context, next));
      });
    const { headers, body } = await (claim ? this.once(userId, claim, write) : write());
    http.getResponse<Response>().set(headers);
    return body === undefined ? undefined : new JsonText(body);
  }

  /**
   * The key goes ahead of the first statement. Where an earlier request has it, that statement is
   * not done and fails; so whatever has failed, the key is looked for.
   */
  private async once(
    userId: string,
    claim: Claim,
    write: () => Promise<StoredAnswer>,
  ): Promise<StoredAnswer> {
    try {
      return await write();
    } catch (error) {
      const earlier = await this.keys.find(userId, claim.key);
      if (earlier) return replayed(earlier, claim);
      // It was there, too old, and has been deleted since: it is free.
      if (isTaken(error)) return this.once(userId, claim, write);
      throw error;
    }
  }

  private async finish(
    userId: string,
    claim: Claim | undefined,
    answer: StoredAnswer,
  ): Promise<StoredAnswer> {
    const change = await (claim
      ? this.keys.store(userId, claim.key, answer)
      : this.log.close(userId));
    return change ? { ...answer, headers: { ...answer.headers, 'change-id': change } } : answer;
  }

  private async handle(
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
    const text = JSON.stringify(body) as string | undefined;
    return { headers: Object.fromEntries(kept), ...(text !== undefined && { body: text }) };
  }
}

function replayed({ fingerprint, answer }: StoredRequest, claim: Claim): StoredAnswer {
  if (!fingerprint.equals(claim.fingerprint)) throw new IdempotencyKeyReusedError();
  return { ...answer, headers: { ...answer.headers, 'idempotency-replayed': 'true' } };
}

/** The name of the operation, as clients know it. */
function operationOf(context: ExecutionContext): string {
  const handler = context.getHandler();
  const operation = Reflect.getMetadata(API_OPERATION, handler) as
    { operationId?: string } | undefined;
  return operation?.operationId ?? handler.name;
}
