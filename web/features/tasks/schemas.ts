import { z } from '@/lib/zod';
import { VISIBLE } from '@/lib/visible';

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
