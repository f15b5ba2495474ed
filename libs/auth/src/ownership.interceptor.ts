import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Observable } from 'rxjs';
import { NotOwnerException } from './auth.exceptions.js';
import type { AuthenticatedRequest } from './identity.js';
import { OWNER_PARAM } from './owner-param.js';
import { isPublic } from './public.decorator.js';

/**
 * Lets a request on only where the token's subject is the `:userId` of the route. It runs before
 * pipes and handlers, so nothing reads input or storage for somebody else. A route without
 * `:userId` is refused too.
 */
@Injectable()
export class OwnershipInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (isPublic(this.reflector, context)) return next.handle();
    const { auth, params } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (!auth || params[OWNER_PARAM] !== auth.userId) throw new NotOwnerException();
    return next.handle();
  }
}
