import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/internal';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { InvalidInputError } from '../problems/invalid-input.error.js';

/**
 * Refuses a query where an operation under an owner takes none. Where it takes one, its DTO says
 * which parameters it knows.
 */
@Injectable()
export class StrictQueryInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const names = Object.keys(request.query);
    if (names.length > 0 && request.params['userId'] && !takesQuery(context)) {
      throw new InvalidInputError(
        names.map((name) => ({ in: 'query', pointer: `/${name}`, message: 'is not known here' })),
      );
    }
    return next.handle();
  }
}

/** True where a parameter of the handler is decorated with @Query(). */
function takesQuery(context: ExecutionContext): boolean {
  const parameters = (Reflect.getMetadata(
    ROUTE_ARGS_METADATA,
    context.getClass(),
    context.getHandler().name,
  ) ?? {}) as object;
  return Object.keys(parameters).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
