import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const repository = fileURLToPath(new URL('..', import.meta.url));

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['pg', 'rate-limiter-flexible'],
  // The libraries and node_modules stand beside web, in the repository's root.
  outputFileTracingRoot: repository,
  turbopack: { root: repository },
  // `npm run check` type-checks the whole repository; doing it again here would double the start.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.build.json' },
  // server.mjs compresses what may be: Next would include answers of /api/auth, which hold tokens.
  compress: false,
  // What the answers say of security: server/security-headers.mjs.
  headers: () =>
    Promise.resolve([
      { source: '/api/auth/:path*', headers: [{ key: 'Cache-Control', value: 'no-store' }] },
    ]),
};

export default config;
