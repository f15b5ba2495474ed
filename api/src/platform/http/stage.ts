import type { ExecutionContext, RequestMethod, Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { RouteParamtypes } from '@nestjs/common/internal';

/** A method of a controller, as a request reaches it. */
export interface Handler {
  controller: Type;
  method: (...args: never[]) => unknown;
  /** GET is HEAD too. */
  verb: RequestMethod;
}

/** Something that happens around what handlers do, behind token and ownership. */
export interface Stage {
  /** Asked once for each handler: whether its requests pass here. */
  concerns(handler: Handler): boolean;

  /** @param next what comes behind; without it the handler is never called */
  around(context: ExecutionContext, next: () => Promise<unknown>): Promise<unknown>;
}

/** Whether a parameter of a handler is decorated with @Body(), @Query() or another of these. */
export function takes(
  { controller, method }: { controller: Type; method: { name: string } },
  kind: RouteParamtypes,
): boolean {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method.name) ??
    {}) as object;
  return Object.keys(parameters).some((key) => key.startsWith(`${kind}:`));
}
