import { z } from '@/lib/zod';
import { emailRule, nameRule, newPasswordRule, passwordRule } from '@/lib/auth/field-rules';

export const signInSchema = z.object({ email: emailRule, password: passwordRule });

export const signUpSchema = z.object({
  name: nameRule,
  email: emailRule,
  password: newPasswordRule,
});

export const addressSchema = z.object({ email: emailRule });

export const resetSchema = z.object({ newPassword: newPasswordRule });

export type SignInInput = z.infer<typeof signInSchema>;
export type SignUpInput = z.infer<typeof signUpSchema>;
