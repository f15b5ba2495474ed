import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * Bounds how long a client may take, in milliseconds: a slow one costs a connection, and no more.
 * Keep-alive outlasts the usual minute of gateways, because the side that closes an idle
 * connection must not be the one that receives requests.
 */
export function limitPatience(server: Server): void {
  Object.assign(server, {
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    // How often both are looked at. Read when the server begins to listen.
    connectionsCheckingInterval: 2_000,
    keepAliveTimeout: 75_000,
    // Silence in both directions: an answer that nobody fetches.
    timeout: 60_000,
  });
  // Who asks first (RFC 9110 section 10.1.1) is told to go on only when the body is to be read; see
  // JsonBodyStage. A refused body then never travels.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    server.emit('request', request, response);
  });
}
