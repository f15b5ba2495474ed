import type { NextFunction, Request, Response } from 'express';
import { InvalidInputError } from '../problems/invalid-input.error.js';

const MALFORMED =
  'must be percent-encoded UTF-8 (RFC 3986 section 2.1); a percent sign itself is written %25';

/** Refuses a query whose escapes are none: what it is parsed with would take them as they stand. */
export function assertQuery({ url }: Request, _: Response, next: NextFunction): void {
  const start = url.indexOf('?');
  const isPlain = start < 0 || !url.includes('%', start);
  next(isPlain || canDecode(url.slice(start)) ? undefined : refusal());
}

function canDecode(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

const refusal = () => new InvalidInputError([{ in: 'query', pointer: '', message: MALFORMED }]);
