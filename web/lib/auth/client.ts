import { createAuthClient } from 'better-auth/react';

/** Better Auth in the browser: sessions only. Tokens for the API come from `token.ts`. */
export const authClient = createAuthClient({ basePath: '/api/auth' });
