// @ts-check

/** Bytes. The longest body that anybody has to send to web: signing in, with room to spare. */
const MAXIMUM = 64 * 1024;

/**
 * What is wrong with the length of a body, before any of it is read. Lengths that are not told are
 * refused, so that none has to be counted: browsers tell them (RFC 9110 section 15.5.12).
 *
 * @param {import('node:http').IncomingMessage} request
 * @returns {{ status: number, message: string } | undefined}
 */
export function bodyRefusal({ headers }) {
  if (headers['transfer-encoding'] !== undefined) {
    return { status: 411, message: 'Say the length of the body in Content-Length.' };
  }
  if (Number(headers['content-length'] ?? 0) > MAXIMUM) {
    return { status: 413, message: `Bodies may be up to ${MAXIMUM / 1024} kB.` };
  }
  return undefined;
}
