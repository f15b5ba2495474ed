import {
  createParamDecorator,
  type ExecutionContext,
  InternalServerErrorException,
} from '@nestjs/common';
import type { AuthenticatedRequest, Identity } from './identity.js';

/** Hands a controller method the verified identity of its caller. */
export const Auth = createParamDecorator((_: unknown, context: ExecutionContext): Identity => {
  const { auth } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!auth) throw new InternalServerErrorException('@Auth() stands on a @Public() route');
  return auth;
});
