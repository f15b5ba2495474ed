import { authClient } from '@/lib/auth/client';

/** Changes the person's name. @throws Error when that was refused or nothing answered */
export async function rename(name: string): Promise<void> {
  const { error } = await authClient.updateUser({ name });
  if (error) throw new Error(error.code ?? String(error.status));
}
