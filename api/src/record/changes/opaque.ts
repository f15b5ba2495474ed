import { createHash } from 'node:crypto';
import { InvalidInputError } from '../../platform/problems/invalid-input.error.js';

/** What a client hands back as it got it: base64url of JSON today. */
export const encodeOpaque = (value: unknown[]): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** @returns an empty array for what was never given out */
export function decodeOpaque(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** Binds an opaque value to its person without their id in it. */
export const digestOf = (userId: string): string =>
  createHash('sha256').update(userId).digest('base64url').slice(0, 12);

/** True for a number that a log could have. */
export const isNumber = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 0x7fffffff;

export const refusal = (name: string, message: string) =>
  new InvalidInputError([{ in: 'query', pointer: `/${name}`, message }]);
