'use client';

import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useState, type ReactNode } from 'react';
import { createBrowserApi } from './api';
import { leaveForSignIn } from './auth/leave';
import { tokens } from './auth/tokens';

type Api = ReturnType<typeof createBrowserApi>;

const ApiContext = createContext<Api | null>(null);

/** Hands the API's client to components. Its address comes from the server, at run time. */
export function ApiProvider({ baseUrl, children }: { baseUrl: string; children: ReactNode }) {
  const queries = useQueryClient();
  const [api] = useState(() =>
    createBrowserApi({ baseUrl, tokens, onSessionEnded: () => leaveForSignIn(queries) }),
  );
  return <ApiContext value={api}>{children}</ApiContext>;
}

/** The API's client. */
export function useApi(): Api {
  const api = use(ApiContext);
  if (!api) throw new Error('useApi needs an ApiProvider above it');
  return api;
}
