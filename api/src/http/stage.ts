import type { ExecutionContext, RequestMethod, Type } from '@nestjs/common';

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
