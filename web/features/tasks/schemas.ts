import { z } from 'zod';

/** A character that shows: no control, space or mark, and none of the letters that look like one. */
const VISIBLE = /[^\p{C}\p{Z}\p{M}\u115F\u1160\u3164\uFFA0\u2800]/u;

// The bounds are the API's: the form says it before the server has to.
export const titleSchema = z
  .string()
  .trim()
  .regex(VISIBLE, 'Give the task a title.')
  .max(500, 'Use 500 characters at most.');

export const taskSchema = z.object({
  title: titleSchema,
  description: z.string().trim().max(10_000, 'Use 10,000 characters at most.'),
});
