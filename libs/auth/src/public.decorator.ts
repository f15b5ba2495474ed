import { type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';

const PUBLIC = Symbol('taskward:public');

/** Opens a handler, or every handler of a class, to callers without a token. The only opt-out. */
export const Public = () => SetMetadata(PUBLIC, true);

type Place = Pick<ExecutionContext, 'getHandler' | 'getClass'>;

/** By class and handler: guard and interceptor ask on every request, and a mark stays as it is. */
const known = new WeakMap<object, WeakMap<object, boolean>>();

/** Reads the mark from the handler first, then from its class. */
export function isPublic(reflector: Reflector, context: Place): boolean {
  const handler = context.getHandler();
  const controller = context.getClass();
  const ofClass = known.get(controller) ?? new WeakMap<object, boolean>();
  const found = ofClass.get(handler);
  if (found !== undefined) return found;
  const mark = reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [handler, controller]);
  known.set(controller, ofClass.set(handler, mark === true));
  return mark === true;
}
