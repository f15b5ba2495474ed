import { pino } from 'pino';
import { pinoHttp } from 'pino-http';
import { v7 as uuidv7 } from 'uuid';

/**
 * Gives every request an id, tells it to the caller in X-Request-Id, and logs one JSON line an
 * answer. Headers and bodies are never logged: they hold tokens and people's words.
 */
export function requestLog(level: string) {
  return pinoHttp({
    logger: pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }),
    genReqId: (_, response) => {
      const id = uuidv7();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        url: url.split('?')[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  });
}
