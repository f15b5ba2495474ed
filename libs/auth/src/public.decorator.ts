import { type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';

const PUBLIC = Symbol('taskward:public');

/** Opens a handler, or every handler of a class, to callers without a token. The only opt-out. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Reads the mark from the handler first, then from its class. */
export const isPublic = (
  reflector: Reflector,
  context: Pick<ExecutionContext, 'getHandler' | 'getClass'>,
) =>
  reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [
    context.getHandler(),
    context.getClass(),
  ]) === true;
