import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost, Reflector } from '@nestjs/core';
import { KeysUnavailableException, TokenRejectedException } from './auth.exceptions.js';
import { AUTH_OPTIONS, type AuthOptions } from './auth.options.js';
import type { AuthenticatedRequest } from './identity.js';
import { isPublic } from './public.decorator.js';
import { KeysUnavailableError, TokenError } from './token.error.js';

/** RFC 6750 section 2.1, in the one spelling that it uses. */
const BEARER = /^Bearer +([^\s,]+)$/;

/**
 * Turns the bearer token of a request into `request.auth`, or answers 401 with a challenge
 * (RFC 6750 section 3). Meant to be global: only @Public() lets a caller past it.
 */
@Injectable()
export class JwtAuthGuard implements CanActivate {
  constructor(
    @Inject(AUTH_OPTIONS) private readonly options: AuthOptions,
    private readonly reflector: Reflector,
    private readonly adapterHost: HttpAdapterHost,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (isPublic(this.reflector, context)) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    try {
      request.auth = await this.options.verifier.verify(bearerToken(request));
      return true;
    } catch (error) {
      if (error instanceof KeysUnavailableError) throw this.unavailable(context, error);
      if (error instanceof TokenError) throw this.refused(context, error);
      throw error;
    }
  }

  private refused(context: ExecutionContext, error: TokenError): TokenRejectedException {
    const { realm } = this.options;
    const detail =
      error.code === 'token_missing'
        ? ''
        : `, error="invalid_token", error_description="${error.message}"`;
    this.setHeader(context, 'WWW-Authenticate', `Bearer realm="${realm}"${detail}`);
    return new TokenRejectedException(error);
  }

  private unavailable(context: ExecutionContext, error: Error): KeysUnavailableException {
    this.setHeader(context, 'Retry-After', '5');
    return new KeysUnavailableException(error);
  }

  private setHeader(context: ExecutionContext, name: string, value: string): void {
    this.adapterHost.httpAdapter.setHeader(context.switchToHttp().getResponse(), name, value);
  }
}

/** @throws TokenError unless there is exactly one Authorization header with one bearer token */
function bearerToken(request: AuthenticatedRequest): string {
  // `headers` would silently keep the first of several.
  const [header, ...others] = request.headersDistinct['authorization'] ?? [];
  if (header === undefined) throw new TokenError('token_missing');
  const token = others.length === 0 && BEARER.exec(header)?.[1];
  if (!token) throw new TokenError('token_invalid');
  return token;
}
