import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { readEnv } from '@/config/env';
import { THEME_COLORS } from '@/ui/theme-colors';
import { Providers } from './providers';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Taskward', template: '%s · Taskward' },
  description: 'A to-do list that is yours alone, with an API that refuses everyone else.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: THEME_COLORS.light },
    { media: '(prefers-color-scheme: dark)', color: THEME_COLORS.dark },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Made for each visit, like the settings: a build must not contain the address of the API.
  const nonce = (await headers()).get('x-nonce') ?? '';
  return (
    <html lang="en" suppressHydrationWarning className={GeistSans.variable}>
      <body className="min-h-dvh">
        <Providers apiUrl={readEnv().API_URL} nonce={nonce}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
