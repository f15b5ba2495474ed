import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { NotModified } from './versions.errors.js';

/** Nest gives every route one status; 304 is said past it. */
@Catch(NotModified)
export class NotModifiedFilter implements ExceptionFilter {
  catch({ etag }: NotModified, host: ArgumentsHost): void {
    host.switchToHttp().getResponse<Response>().status(304).set('etag', etag).end();
  }
}
