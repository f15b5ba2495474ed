import { APIError } from 'better-auth/api';
import { z } from 'zod';
import { VISIBLE } from '../visible';

/** What holds of a person however they reach Better Auth: its own routes bound none of it. */
const person = z.object({
  name: z
    .string()
    .refine((name) => VISIBLE.test(name), 'Please enter your name.')
    .refine((name) => [...name].length <= 100, 'Names may have up to 100 characters.')
    .refine(
      (name) => !/\p{Cc}/u.test(name) && name.isWellFormed(),
      'Names may not hold control characters.',
    ),
  // RFC 5321 section 4.5.3.1.3, less the angle brackets.
  email: z.string().max(254, 'E-mail addresses may have up to 254 characters.'),
  image: z.null('Pictures are not kept.').optional(),
});

/**
 * Refuses what no form of ours sends; runs before a user is written.
 *
 * @throws APIError 400 with the first fault in words
 */
export function assertPerson(changes: object): void {
  const result = person.partial().safeParse(changes);
  if (result.success) return;
  const [issue] = result.error.issues;
  throw new APIError('BAD_REQUEST', {
    code: `INVALID_${String(issue?.path[0]).toUpperCase()}`,
    message: issue?.message ?? 'Some of the input was refused.',
  });
}
