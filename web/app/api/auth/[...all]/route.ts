import { toNextJsHandler } from 'better-auth/next-js';
import { answerAuth } from '@/lib/auth/answer-auth';
import { getAuthority } from '@/lib/auth/server';

export const { GET, POST, PATCH, PUT, DELETE } = toNextJsHandler((request) => {
  const { auth, limits } = getAuthority();
  return answerAuth(request, auth, limits);
});
