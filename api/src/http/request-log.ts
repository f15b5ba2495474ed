import { type DestinationStream, pino } from 'pino';
import { pinoHttp } from 'pino-http';
import { v7 as uuidv7 } from 'uuid';

/**
 * Gives every request an id, tells it to the caller in X-Request-Id, and logs one JSON line an
 * answer. Headers, bodies and the parameters of statements are never logged: they hold tokens and
 * people's words.
 */
export function requestLog(level: string, destination?: DestinationStream) {
  return pinoHttp({
    logger: pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination),
    wrapSerializers: false,
    genReqId: (_, response) => {
      const id = uuidv7();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    serializers: {
      err: harmless,
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        url: url.split('?')[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  });
}

/** An error without what TypeORM and pg hang on it: the statement's values, and the failing row. */
function harmless({ name, message, stack, code }: Error & { code?: unknown }) {
  return { name, message, stack, code };
}
