'use client';

import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { useApiUrl } from '../api-provider';
import { createPageSession, type PageSession } from './page-session';

const SessionContext = createContext<PageSession | null>(null);

/** Stands around everything that one signed-in person sees. */
export function SessionProvider({ userId, children }: { userId: string; children: ReactNode }) {
  const queries = useQueryClient();
  const apiUrl = useApiUrl();
  const [session] = useState(() => createPageSession({ userId, apiUrl, queries }));
  useEffect(() => session.start(), [session]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session of the person whose page this is. */
export function usePageSession(): PageSession {
  const session = use(SessionContext);
  if (!session) throw new Error('usePageSession needs a SessionProvider above it');
  return session;
}

/** The API's client, in that person's name. */
export function useApi(): PageSession['api'] {
  return usePageSession().api;
}
