import {
  ForbiddenException,
  ServiceUnavailableException,
  UnauthorizedException,
} from '@nestjs/common';
import type { CannotCheckError, TokenError } from './token.error.js';

/** 401 with the stable code of the token's fault. */
export class TokenRejectedException extends UnauthorizedException {
  readonly code: TokenError['code'];

  constructor(cause: TokenError) {
    super(cause.message, { cause });
    this.code = cause.code;
  }
}

/** 403, the same whether the other owner exists or not. */
export class NotOwnerException extends ForbiddenException {
  readonly code = 'not_owner';

  constructor() {
    super('This address belongs to somebody else, or to nobody.');
  }
}

/** 503: tokens cannot be checked just now, so nobody is let in. */
export class CannotCheckException extends ServiceUnavailableException {
  readonly code: CannotCheckError['code'];

  constructor(cause: CannotCheckError) {
    super(cause.message, { cause });
    this.code = cause.code;
  }
}
