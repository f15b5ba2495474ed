'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { ThemeProvider } from 'next-themes';
import { useState, type ReactNode } from 'react';
import { ApiProvider } from '@/lib/api-provider';
import { createQueryClient } from '@/lib/query-client';
import { ThemeColor } from '@/ui/theme-color';
import { Toaster } from '@/ui/toaster';

interface ProvidersProps {
  apiUrl: string;
  /** What the Content-Security-Policy knows this page's scripts and style elements by. */
  nonce: string;
  children: ReactNode;
}

/** What every page stands on: server state, the API's client, the theme, messages. */
export function Providers({ apiUrl, nonce, children }: ProvidersProps) {
  const [queries] = useState(createQueryClient);
  // The policy that the document came with holds until it is left, whatever later answers say.
  const [firstNonce] = useState(nonce);
  return (
    <ThemeProvider
      attribute="data-theme"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      nonce={firstNonce}
    >
      <QueryClientProvider client={queries}>
        <ApiProvider baseUrl={apiUrl}>{children}</ApiProvider>
      </QueryClientProvider>
      <Toaster />
      <ThemeColor />
    </ThemeProvider>
  );
}
