import type { NextFunction, Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * Lines leave when this many bytes of them wait, and at the latest after so many milliseconds: a
 * write for each line would be a twentieth of all that a busy server does.
 */
const GATHERED = { minLength: 16_000, periodicFlush: 200 };

let standardOutput: ReturnType<typeof pino.destination> | undefined;

/** What still waits at the end is written then. */
function gatheredOutput(): DestinationStream {
  if (standardOutput) return standardOutput;
  const output = pino.destination(GATHERED);
  process.once('exit', () => output.flushSync());
  return (standardOutput = output);
}

declare module 'http' {
  interface IncomingMessage {
    /** What X-Request-Id tells the caller, and each line of the log. */
    id: string;
    log: RequestLog;
  }
}

/**
 * One JSON line an answer, and one a failure. Headers, bodies and the parameters of statements are
 * never logged: they hold tokens and people's words.
 */
export class RequestLog {
  private readonly logger: Logger;

  /** @param destination where lines go; otherwise standard output, some at a time */
  constructor(level: string, destination = gatheredOutput()) {
    const timestamp = pino.stdTimeFunctions.isoTime;
    this.logger = pino(
      { level, base: null, timestamp, serializers: { err: harmless } },
      destination,
    );
  }

  /** An Express middleware: gives every request an id, tells it, and logs what became of it. */
  readonly watch = (request: Request, response: Response, next: NextFunction): void => {
    const begun = performance.now();
    request.id = randomUUID();
    request.log = this;
    response.setHeader('X-Request-Id', request.id);
    // Of `finish` and `close`, which follows it, `close` alone comes to an answer that was cut off.
    response.once('close', () => this.answered(request, response, begun));
    next();
  };

  /** @param error what nobody foresaw */
  failed(request: Request, error: unknown, code: string): void {
    this.logger.error({ req: named(request), err: error }, code);
  }

  private answered(request: Request, response: Response, begun: number): void {
    const { statusCode, writableFinished } = response;
    const level = statusCode >= 500 ? 'error' : 'info';
    this.logger[level](
      {
        req: named(request),
        res: { statusCode },
        responseTime: Math.round(performance.now() - begun),
      },
      writableFinished ? 'request answered' : 'request cut off',
    );
  }
}

const named = ({ id, method, originalUrl }: Request) => ({
  id,
  method,
  url: originalUrl.split('?', 1)[0],
});

/** An error without what TypeORM and pg hang on it: the statement's values, and the failing row. */
function harmless({ name, message, stack, code }: Error & { code?: unknown }) {
  return { name, message, stack, code };
}
