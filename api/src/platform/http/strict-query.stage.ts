import { type ExecutionContext, Injectable } from '@nestjs/common';
import { RouteParamtypes } from '@nestjs/common/internal';
import type { Request } from 'express';
import { InvalidInputError } from '../problems/invalid-input.error.js';
import { type Handler, type Stage, takes } from './stage.js';

/**
 * Refuses a query where an operation takes none. Where it takes one, its DTO says
 * which parameters it knows.
 */
@Injectable()
export class StrictQueryStage implements Stage {
  /** Unless a parameter of the handler is decorated with @Query(). */
  concerns(handler: Handler): boolean {
    return !takes(handler, RouteParamtypes.QUERY);
  }

  async around(context: ExecutionContext, next: () => Promise<unknown>): Promise<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const names = Object.keys(request.query);
    if (names.length > 0) {
      throw new InvalidInputError(
        names.map((name) => ({
          in: 'query',
          pointer: `/${name}`,
          message: 'is not a known parameter',
          code: 'unknown',
        })),
      );
    }
    return next();
  }
}
