import type { NestApplicationOptions } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Server } from 'node:http';
import { apiDocument } from './api-document.js';
import { Settings } from './platform/config/settings.js';
import { trustedProxies } from './platform/config/trusted-proxies.js';
import { Drain } from './platform/http/drain.js';
import { asOneLayer } from './platform/http/one-layer.js';
import { answerPreflight } from './platform/http/preflight.js';
import { answerParserErrors, assertWellFormed } from './platform/http/parser-errors.js';
import { limitPatience } from './platform/http/patience.js';
import { assertQuery } from './platform/http/query-text.js';
import { RequestLog } from './platform/http/request-log.js';
import { expectOriginForm } from './platform/http/request-target.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { RateLimits } from './platform/limits/rate-limits.js';
import { serveOpenApi } from './platform/openapi/document.js';

/** For whoever creates the application: bodies are read by JsonBodyStage. */
export const APP_OPTIONS = {
  bodyParser: false,
  bufferLogs: false,
} satisfies NestApplicationOptions;

/** Everything that main and the tests share, so that they cannot drift. */
export function configureApp(app: NestExpressApplication): NestExpressApplication {
  const settings = app.get(Settings);
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple');
  app.set('trust proxy', trustedProxies(settings.TRUSTED_PROXIES));
  app.use(
    asOneLayer(
      new RequestLog(settings.LOG_LEVEL).watch,
      app.get(Drain).watch,
      securityHeaders(settings.BETTER_AUTH_URL),
    ),
  );
  const server: Server = app.getHttpServer();
  expectOriginForm(server);
  const limits = app.get(RateLimits);
  answerParserErrors(server, limits.countUnread);
  limitPatience(server);
  app.enableCors({
    origin: settings.BETTER_AUTH_URL,
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-Match',
      'If-None-Match',
      'Last-Event-ID',
    ],
    exposedHeaders: [
      'Location',
      'ETag',
      'Change-Id',
      'Content-Disposition',
      'Idempotency-Replayed',
      'X-Request-Id',
      'WWW-Authenticate',
      'Retry-After',
      'RateLimit',
      'RateLimit-Policy',
    ],
    maxAge: 7200,
    // Counted like any other request, and then answered.
    preflightContinue: true,
  });
  // Behind CORS, so that a browser may read a refusal.
  app.use(asOneLayer(limits.countAddress, assertWellFormed, assertQuery, answerPreflight));
  serveOpenApi(app, () => apiDocument(app));
  // Exit code 0 after the drain. A process that ends itself by the signal would count as failed.
  app.enableShutdownHooks([], { useProcessExit: true });
  return app;
}
