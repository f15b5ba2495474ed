import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/internal';
import type { Request } from 'express';
import { InvalidInputError } from '../problems/invalid-input.error.js';
import type { Handler, Stage } from './stage.js';

/**
 * Refuses a query where an operation under an owner takes none. Where it takes one, its DTO says
 * which parameters it knows.
 */
@Injectable()
export class StrictQueryStage implements Stage {
  /** Unless a parameter of the handler is decorated with @Query(). */
  concerns({ controller, method }: Handler): boolean {
    const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method.name) ??
      {}) as object;
    return !Object.keys(parameters).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
  }

  async around(context: ExecutionContext, next: () => Promise<unknown>): Promise<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const names = Object.keys(request.query);
    if (names.length > 0 && request.params['userId']) {
      throw new InvalidInputError(
        names.map((name) => ({ in: 'query', pointer: `/${name}`, message: 'is not known here' })),
      );
    }
    return next();
  }
}
