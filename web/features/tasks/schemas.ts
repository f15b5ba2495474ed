import { z } from 'zod';

// The bounds are the API's: the form says it before the server has to.
export const titleSchema = z
  .string()
  .trim()
  .min(1, 'Give the task a title.')
  .max(500, 'Use 500 characters at most.');

export const taskSchema = z.object({
  title: titleSchema,
  description: z.string().trim().max(10_000, 'Use 10,000 characters at most.'),
});
