'use client';

import { createContext, use, type ReactNode } from 'react';

const ApiUrlContext = createContext<string | null>(null);

/** Tells the browser where the API is. The address comes from the server, at run time. */
export function ApiProvider({ baseUrl, children }: { baseUrl: string; children: ReactNode }) {
  return <ApiUrlContext value={baseUrl}>{children}</ApiUrlContext>;
}

/** The API's address, without a slash at the end. */
export function useApiUrl(): string {
  const baseUrl = use(ApiUrlContext);
  if (!baseUrl) throw new Error('useApiUrl needs an ApiProvider above it');
  return baseUrl;
}
