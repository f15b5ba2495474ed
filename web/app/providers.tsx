'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { ThemeProvider } from 'next-themes';
import { useState, type ReactNode } from 'react';
import { ApiProvider } from '@/lib/api-provider';
import { createQueryClient } from '@/lib/query-client';
import { Toaster } from '@/ui/toaster';

/** What every page stands on: server state, the API's client, the theme, messages. */
export function Providers({ apiUrl, children }: { apiUrl: string; children: ReactNode }) {
  const [queries] = useState(createQueryClient);
  return (
    <ThemeProvider
      attribute="data-theme"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
    >
      <QueryClientProvider client={queries}>
        <ApiProvider baseUrl={apiUrl}>{children}</ApiProvider>
      </QueryClientProvider>
      <Toaster />
    </ThemeProvider>
  );
}
