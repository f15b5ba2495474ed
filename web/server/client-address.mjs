// @ts-check
import { isIP } from 'node:net';
import proxyAddr from 'proxy-addr';

/** What a proxy says of a request. A client may say it too. */
const CLAIMS = [
  'forwarded',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * Leaves one address in X-Forwarded-For, the client's: Next gives its routes that header and no
 * socket, so what stands there has to be true. It comes from the socket, or from what a trusted
 * proxy says; claims of anybody else are dropped.
 *
 * @param {import('node:http').IncomingMessage} request is changed
 * @param {import('../config/front-door.mjs').Trust} trust
 */
export function settleClientAddress(request, trust) {
  const peer = plain(request.socket.remoteAddress ?? '');
  const said = plain(proxyAddr(request, trust));
  if (!trust(peer, 0)) for (const name of CLAIMS) delete request.headers[name];
  request.headers['x-forwarded-for'] = isIP(said) ? said : peer;
}

/** @param {string} address an IPv4 address in IPv6 clothes (RFC 4291 section 2.5.5.2) loses them */
const plain = (address) => address.replace(/^::ffff:(?=\d+\.)/i, '');
