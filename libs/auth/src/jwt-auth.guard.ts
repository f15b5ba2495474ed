import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost, Reflector } from '@nestjs/core';
import { CannotCheckException, TokenRejectedException } from './auth.exceptions.js';
import { AUTH_OPTIONS, type AuthOptions } from './auth.options.js';
import { bearerToken, type HeaderSource } from './bearer-token.js';
import type { AuthenticatedRequest, Identity } from './identity.js';
import { isPublic } from './public.decorator.js';
import { CannotCheckError, TokenError } from './token.error.js';

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

  /** A promise only where the token is new: a remembered one is let in without waiting. */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (isPublic(this.reflector, context)) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest & HeaderSource>();
    try {
      const identity = this.options.verifier.verify(bearerToken(request));
      if (!(identity instanceof Promise)) return this.admit(request, identity);
      return identity
        .then((verified) => this.admit(request, verified))
        .catch((error: unknown) => this.refuse(context, error));
    } catch (error) {
      return this.refuse(context, error);
    }
  }

  /** A remembered token is asked after like a new one: its session may have ended since. */
  private admit(request: AuthenticatedRequest, identity: Identity): true {
    if (this.options.revocations?.isRevoked(identity)) throw new TokenError('token_revoked');
    request.auth = identity;
    return true;
  }

  private refuse(context: ExecutionContext, error: unknown): never {
    if (error instanceof CannotCheckError) throw this.unavailable(context, error);
    if (error instanceof TokenError) throw this.rejected(context, error);
    throw error;
  }

  private rejected(context: ExecutionContext, error: TokenError): TokenRejectedException {
    const { realm } = this.options;
    const detail =
      error.code === 'token_missing'
        ? ''
        : `, error="invalid_token", error_description="${error.message}"`;
    this.setHeader(context, 'WWW-Authenticate', `Bearer realm="${realm}"${detail}`);
    return new TokenRejectedException(error);
  }

  private unavailable(context: ExecutionContext, error: CannotCheckError): CannotCheckException {
    this.setHeader(context, 'Retry-After', '5');
    return new CannotCheckException(error);
  }

  private setHeader(context: ExecutionContext, name: string, value: string): void {
    this.adapterHost.httpAdapter.setHeader(context.switchToHttp().getResponse(), name, value);
  }
}
