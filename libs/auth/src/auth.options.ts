import type { FactoryProvider, ModuleMetadata } from '@nestjs/common';
import type { RevocationCheck } from './revocation-check.js';
import type { TokenVerifier } from './token.verifier.js';

/** What AuthModule needs to know. */
export interface AuthOptions {
  verifier: TokenVerifier;
  /** The `realm` of WWW-Authenticate (RFC 9110 section 11.5). */
  realm: string;
  /** Which sessions have ended. Without it a token counts until it expires. */
  revocations?: RevocationCheck;
}

export interface AuthAsyncOptions {
  imports?: NonNullable<ModuleMetadata['imports']>;
  // Nest types the parameters of a factory by its `inject` list, at run time only.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  useFactory: (...dependencies: any[]) => AuthOptions | Promise<AuthOptions>;
  inject?: NonNullable<FactoryProvider['inject']>;
}

export const AUTH_OPTIONS = Symbol('taskward:auth-options');
