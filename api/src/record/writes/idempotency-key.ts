import type { Request } from 'express';
import { createHash } from 'node:crypto';
import { InvalidInputError } from '../../platform/problems/invalid-input.error.js';
import { ProblemError } from '../../platform/problems/problem.error.js';

/** The key was sent before, with another request. */
export class IdempotencyKeyReusedError extends ProblemError {
  readonly code = 'idempotency_key_reused';
}

/**
 * Reads the header of draft-ietf-httpapi-idempotency-key-header: any 1 to 255 visible ASCII
 * characters. The draft's quotation marks are taken as part of the key.
 *
 * @throws InvalidInputError for anything else, and where it was sent twice
 */
export function readIdempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined || /^[\x21-\x7e]{1,255}$/.test(header)) return header;
  throw new InvalidInputError([
    {
      in: 'header',
      pointer: '/Idempotency-Key',
      message: 'must be 1 to 255 visible ASCII characters, given once',
    },
  ]);
}

/** SHA-256 over what makes two requests the same: method, address with query, and body. */
export const fingerprintOf = ({ method, originalUrl, body }: Request): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([method, originalUrl, (body as unknown) ?? null]))
    .digest();
