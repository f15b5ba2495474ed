import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { lastValueFrom, type Observable, of } from 'rxjs';
import type { AuthenticatedRequest } from '@taskward/auth';
import { ChangeLogRepository } from '../writes/change-log.repository.js';
import { etagOf, matchesWeakly } from './etag.js';
import { type IsClockBound, VERSIONED_BY_PERSON } from './versioned.decorator.js';
import { NotModified } from './versions.errors.js';

/**
 * Gives reads their ETag, and 304 to whoever has that one already. Express would compare too, but
 * takes the `Cache-Control: no-cache` that fetch adds to a request with If-None-Match for a reload.
 */
@Injectable()
export class VersionInterceptor implements NestInterceptor {
  constructor(
    private readonly log: ChangeLogRepository,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request & Pick<AuthenticatedRequest, 'auth'>>();
    const { auth, method } = request;
    if (!auth || !['GET', 'HEAD'].includes(method)) return next.handle();
    const ifNoneMatch = request.get('if-none-match') ?? '';
    const isClockBound = this.reflector.get<IsClockBound | undefined>(
      VERSIONED_BY_PERSON,
      context.getHandler(),
    );
    const listTag =
      isClockBound?.(request.query) === false
        ? // Looked up before the list is read, so that it never promises more than was read.
          tagOfList(await this.log.last(auth.userId), request.originalUrl)
        : undefined;
    if (listTag && matchesWeakly(ifNoneMatch, listTag)) throw new NotModified(listTag);
    const body = await lastValueFrom(next.handle() as Observable<unknown>, {
      defaultValue: undefined,
    });
    const etag = listTag ?? etagOf(body);
    if (!listTag && etag && matchesWeakly(ifNoneMatch, etag)) throw new NotModified(etag);
    if (etag) http.getResponse<Response>().set('etag', etag);
    return of(body);
  }
}

/** With the address, so that a tag of another list, or of a query that is refused, never matches. */
const tagOfList = (seq: number, url: string) =>
  `"${seq}.${createHash('sha256').update(url).digest('base64url').slice(0, 8)}"`;
