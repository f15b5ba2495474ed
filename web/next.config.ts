import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const repository = fileURLToPath(new URL('..', import.meta.url));

/** What a page may be framed by and post to. Scripts are not restricted here: Next's are inline. */
const securityHeaders = [
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; base-uri 'self'; object-src 'none'; form-action 'self'",
  },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['pg'],
  // The libraries and node_modules stand beside web, in the repository's root.
  outputFileTracingRoot: repository,
  turbopack: { root: repository },
  // `npm run check` type-checks the whole repository; doing it again here would double the start.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.build.json' },
  // The gateway compresses; doing so here would include tokens, whose length then tells of them.
  compress: false,
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: securityHeaders },
      { source: '/api/auth/:path*', headers: [{ key: 'Cache-Control', value: 'no-store' }] },
    ]),
};

export default config;
