export { Auth } from './auth.decorator.js';
export {
  CannotCheckException,
  NotOwnerException,
  TokenRejectedException,
} from './auth.exceptions.js';
export { AuthModule } from './auth.module.js';
export type { AuthAsyncOptions, AuthOptions } from './auth.options.js';
export type { TokenRules } from './claims.js';
export type { AuthenticatedRequest, Identity } from './identity.js';
export type { KeySetOptions } from './key-set.js';
export type { KeySetStore } from './key-set.store.js';
export { JwksVerifier } from './jwks.verifier.js';
export { JwtAuthGuard } from './jwt-auth.guard.js';
export { OwnershipInterceptor } from './ownership.interceptor.js';
export { Public } from './public.decorator.js';
export type { RevocationCheck } from './revocation-check.js';
export { RouteAudit } from './route-audit.js';
export { SECRET_REMEDY, secretProblem } from './secret-strength.js';
export { assertDistinctNames, DuplicateNameError } from './strict-json.js';
export { SharedSecretVerifier } from './shared-secret.verifier.js';
export {
  CannotCheckError,
  KeysUnavailableError,
  RevocationsUnknownError,
  TokenError,
  type TokenErrorCode,
} from './token.error.js';
export { TokenVerifier } from './token.verifier.js';
