import { type ExecutionContext, Injectable, RequestMethod } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { hash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { AuthenticatedRequest } from '@taskward/auth';
import type { Handler, Stage } from '../../platform/http/stage.js';
import { ChangeLogRepository } from '../log/change-log.repository.js';
import { etagOf, matchesWeakly } from './etag.js';
import { VersionedJson } from '../../platform/http/json-text.js';
import { type ListVersion, VERSIONED_BY_PERSON } from './versioned.decorator.js';
import { NotModified } from './versions.errors.js';

type VersionedRequest = Request & Pick<AuthenticatedRequest, 'auth'>;

/**
 * Gives reads their ETag, and 304 to whoever has that one already. Express would compare too, but
 * takes the `Cache-Control: no-cache` that fetch adds to a request with If-None-Match for a reload.
 */
@Injectable()
export class VersionStage implements Stage {
  constructor(
    private readonly log: ChangeLogRepository,
    private readonly reflector: Reflector,
  ) {}

  concerns({ verb }: Handler): boolean {
    return verb === RequestMethod.GET;
  }

  async around(context: ExecutionContext, next: () => Promise<unknown>): Promise<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<VersionedRequest>();
    if (!request.auth) return next();
    const { userId } = request.auth;
    const response = http.getResponse<Response>();
    const ifNoneMatch = request.get('if-none-match') ?? '';
    const list = this.reflector.get<ListVersion | undefined>(
      VERSIONED_BY_PERSON,
      context.getHandler(),
    );
    const hasTag = !list?.isClockBound(request.query);
    let etag: string | undefined;
    if (list && hasTag && (ifNoneMatch || !list.inAnswer)) {
      // Looked up before the list is read, so that it never promises more than was read.
      etag = tagOfList(await this.log.last(userId), request.originalUrl);
      if (matchesWeakly(ifNoneMatch, etag)) throw new NotModified(etag);
    }
    const body = await next();
    if (!list) etag = etagOf(body);
    else if (hasTag && body instanceof VersionedJson) {
      etag = tagOfList(body.version, request.originalUrl);
    }
    if (etag && matchesWeakly(ifNoneMatch, etag)) throw new NotModified(etag);
    if (etag) response.setHeader('ETag', etag);
    return body;
  }
}

/** With the address, so that a tag of another list, or of a query that is refused, never matches. */
const tagOfList = (seq: number, url: string) =>
  `"${seq}.${hash('sha256', url, 'base64url').slice(0, 8)}"`;
