/**
 * One event (WHATWG HTML, section 9.2.5).
 *
 * @param data sent as JSON, which has no line breaks of its own
 * @param id what a client hands back as Last-Event-ID; without one it keeps the one before
 */
export const eventOf = (name: string, data: object, id?: string): string =>
  `event: ${name}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

/** A comment: a sign of life, for proxies and for whoever waits. */
export const HEARTBEAT = ':\n\n';

export const EVENT_STREAM = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // Neither kept nor compressed on its way: a compressor would hold events back.
  'Cache-Control': 'no-store, no-transform',
  // nginx, and what follows its example, hands each event on at once.
  'X-Accel-Buffering': 'no',
};
