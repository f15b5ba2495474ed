// @ts-check
// Web's server: what stands between the network and Next. Next trusts a client's X-Forwarded-For
// and knows no nonces, no bounds and no end of its own accord; all of that is settled here.
//   NODE_ENV=production node web/server.mjs
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import path from 'node:path';
import next from 'next';
import { frontDoorSettings, listenSettings } from './config/front-door.mjs';
import { bodyRefusal } from './server/body-bound.mjs';
import { settleClientAddress } from './server/client-address.mjs';
import { compressPages } from './server/compressed-pages.mjs';
import { databaseHealth } from './server/database-health.mjs';
import { answerHealth } from './server/health.mjs';
import { commonHeaders, contentSecurityPolicy } from './server/security-headers.mjs';
import { compressedFiles } from './server/static-files.mjs';
import { answerUnavailable, needsDatabase } from './server/unavailable.mjs';

/** Milliseconds for requests in flight to end, once asked to: less than whoever asks will wait. */
const GRACE = 8_000;

const { dev, hostname, port } = listenSettings();
// A request that trickles in holds a connection for no longer than this.
const server = createServer({ headersTimeout: 15_000, requestTimeout: 30_000 });
// Where Next waits for upgrades. In production it has none to offer, and would close whatever asks:
// at a server that nobody reaches, it leaves Node to go on in HTTP/1.1 (RFC 9110 section 7.8).
const httpServer = dev ? server : createServer();
const app = next({ dev, dir: import.meta.dirname, hostname, port, httpServer });
await app.prepare();
const answer = app.getRequestHandler();
const settings = frontDoorSettings();
const common = new Headers(commonHeaders(settings));
const answerFile = compressedFiles(path.join(import.meta.dirname, '.next/static'));

const hasDatabase = databaseHealth(settings.databaseUrl);
const state = { isStopping: () => stopping, hasDatabase };

let stopping = false;
server.on('request', (request, response) => {
  serve(request, response).catch((error) => {
    console.error(error);
    response.destroy();
  });
});

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function serve(request, response) {
  settleClientAddress(request, settings.trust);
  response.setHeaders(common);
  if (stopping) response.setHeader('Connection', 'close');
  const refusal = bodyRefusal(request);
  if (refusal) {
    response.writeHead(refusal.status, { 'Content-Type': 'application/json', Connection: 'close' });
    response.end(JSON.stringify({ message: refusal.message }));
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(settings, nonce);
  response.setHeader('Content-Security-Policy', policy);
  // Where Next finds the nonce for its own scripts, and the layout for the others.
  request.headers['content-security-policy'] = policy;
  request.headers['x-nonce'] = nonce;
  if (!dev && answerFile(request, response)) return;
  const [pathname = ''] = (request.url ?? '').split('?');
  if (await answerHealth(pathname, response, state)) return;
  if (needsDatabase(pathname) && !(await hasDatabase())) {
    answerUnavailable(request, response);
    return;
  }
  if (!dev) compressPages(/** @type {any} */ (request), /** @type {any} */ (response), () => {});
  await answer(request, response);
}

// A log that cannot be written, for want of room or of a reader, is no reason to end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

server.on('error', (error) => {
  console.error(`web cannot listen on ${hostname}:${port}: ${error.message}`);
  process.exit(1);
});
server.listen(port, hostname, () => console.log(`web listens on ${hostname}:${port}`));

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);

/** Takes no more requests, ends those in flight, and goes. */
function stop() {
  if (stopping) return;
  stopping = true;
  server.close(() => void app.close().finally(() => process.exit(0)));
  if (dev) server.closeAllConnections();
  else setTimeout(() => server.closeAllConnections(), GRACE).unref();
}
