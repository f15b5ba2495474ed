import { z } from '@/lib/zod';
import { emailRule, nameRule, newPasswordRule, passwordRule } from '@/lib/auth/field-rules';

export const profileSchema = z.object({ name: nameRule });

export const addressSchema = z.object({ email: emailRule });

export const passwordSchema = z.object({
  currentPassword: passwordRule,
  newPassword: newPasswordRule,
});

/** Deleting takes the account's own address, so that nobody does it by mistake. */
export const deletionSchema = (email: string) =>
  z.object({
    confirmation: z
      .string()
      .trim()
      .refine((typed) => typed.toLowerCase() === email.toLowerCase(), `Type ${email} to confirm.`),
    password: passwordRule,
  });
