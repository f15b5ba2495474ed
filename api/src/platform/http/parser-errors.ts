import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { NextFunction, Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import type { ProblemCode } from '../problems/catalogue.js';
import { problemOf } from '../problems/problem.js';
import { HOST } from './request-target.js';
import { PRIVATE } from './security-headers.js';
import { ProblemError } from '../problems/problem.error.js';

const BY_CODE: Record<string, ProblemCode> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};

/** The request is no HTTP that can be understood. */
class MalformedRequestError extends ProblemError {
  readonly code = 'malformed_request';
}

/**
 * Makes problems (RFC 9457) of what Node would refuse by itself, in a few bare words.
 *
 * @param count counts the request, and says what goes on its refusal
 */
export function answerParserErrors(
  server: Server,
  count: (socket: Socket) => Record<string, string>,
): void {
  server.on('clientError', (error, socket) => refuse(error, socket as Socket, count));
  // Left to assertWellFormed(), which can say why.
  Object.assign(server, { requireHostHeader: false });
  // An expectation that nobody knows is none of ours, and no reason to refuse (RFC 9110 10.1.1).
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    server.emit('request', request, response);
  });
}

/**
 * Refuses what names no host, or two, or asks for nothing that has a path (RFC 9112 section 3.2),
 * and a body that is coded in a way that nothing here decodes (section 6.1).
 */
export function assertWellFormed(request: Request, _: Response, next: NextFunction): void {
  const { originalUrl, headers } = request;
  const isAddress = originalUrl.startsWith('/') || originalUrl === '*';
  const isPlain = (headers['transfer-encoding'] ?? 'chunked').toLowerCase() === 'chunked';
  const isWellFormed = namesHost(request) && isAddress && isPlain;
  next(isWellFormed ? undefined : new MalformedRequestError());
}

/** One host, be it empty; HTTP/1.0 need not name any. */
function namesHost({ rawHeaders, headers, httpVersion }: Request): boolean {
  const hosts = countHosts(rawHeaders);
  if (hosts === 0) return httpVersion === '1.0';
  return hosts === 1 && HOST.test(headers.host!);
}

/** By what was sent: Node keeps the first alone. */
function countHosts(rawHeaders: string[]): number {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (rawHeaders[at]!.length === 4 && rawHeaders[at]!.toLowerCase() === 'host') hosts += 1;
  }
  return hosts;
}

function refuse(
  error: NodeJS.ErrnoException,
  socket: Socket,
  count: (socket: Socket) => Record<string, string>,
): void {
  // As Node itself asks: half an answer is on its way, so that nothing can be said any more.
  const { _httpMessage: underWay } = socket as Socket & { _httpMessage?: ServerResponse };
  if (error.code === 'ECONNRESET' || !socket.writable || underWay?.headersSent) {
    socket.destroy();
    return;
  }
  const code = BY_CODE[error.code ?? ''] ?? 'malformed_request';
  const problem = problemOf({ code }, '/', randomUUID());
  const body = JSON.stringify(problem);
  const headers = {
    ...PRIVATE,
    ...count(socket),
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'X-Request-Id': problem.requestId,
    Connection: 'close',
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const status = `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`;
  socket.end([status, ...head, '', body].join('\r\n'), () => socket.destroy());
}
