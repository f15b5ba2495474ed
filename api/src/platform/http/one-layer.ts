import type { RequestHandler } from 'express';

/**
 * Middlewares as one of Express's layers, one after the other. The way from layer to layer costs
 * every request as much as most of them do themselves (decision 0046).
 *
 * @param handlers call back at once or later, with an error or without
 */
export function asOneLayer(...handlers: RequestHandler[]): RequestHandler {
  return (request, response, next) => {
    let at = 0;
    const step = (error?: unknown): void => {
      const handler = handlers[at++];
      if (error || !handler) next(error);
      else void handler(request, response, step);
    };
    step();
  };
}
