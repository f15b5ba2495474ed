import { describe, expect, it } from '@jest/globals';
import type { IncomingMessage } from 'node:http';
import { trustedProxies } from '../config/front-door.mjs';
import { settleClientAddress } from './client-address.mjs';

/** The headers that are left of a request that came from `peer`. */
function settled(trusted: string, peer: string, headers: Record<string, string> = {}) {
  const request = { socket: { remoteAddress: peer }, headers: { ...headers } };
  settleClientAddress(request as unknown as IncomingMessage, trustedProxies(trusted));
  return request.headers;
}
const addressOf = (trusted: string, peer: string, claim?: string) =>
  settled(trusted, peer, claim === undefined ? {} : { 'x-forwarded-for': claim })[
    'x-forwarded-for'
  ];

describe('the address of a client', () => {
  it.each([
    { trusted: '', peer: '203.0.113.9', claim: undefined, is: '203.0.113.9' },
    { trusted: '', peer: '203.0.113.9', claim: '198.51.100.1', is: '203.0.113.9' },
    { trusted: '', peer: '127.0.0.1', claim: '198.51.100.1', is: '127.0.0.1' },
    { trusted: 'loopback', peer: '203.0.113.9', claim: '198.51.100.1', is: '203.0.113.9' },
    { trusted: 'loopback', peer: '127.0.0.1', claim: '198.51.100.1', is: '198.51.100.1' },
    { trusted: 'loopback', peer: '::1', claim: '2001:db8::7', is: '2001:db8::7' },
    { trusted: 'loopback', peer: '::ffff:127.0.0.1', claim: '198.51.100.1', is: '198.51.100.1' },
    { trusted: 'loopback', peer: '127.0.0.1', claim: undefined, is: '127.0.0.1' },
    { trusted: 'loopback', peer: '127.0.0.1', claim: 'nonsense', is: '127.0.0.1' },
    { trusted: 'loopback', peer: '127.0.0.1', claim: '', is: '127.0.0.1' },
    // Whatever the client says itself stands left of what its proxy says.
    { trusted: 'loopback', peer: '127.0.0.1', claim: '6.6.6.6, 198.51.100.1', is: '198.51.100.1' },
    {
      trusted: 'loopback, 10.0.0.0/8',
      peer: '127.0.0.1',
      claim: '6.6.6.6, 198.51.100.1, 10.1.2.3',
      is: '198.51.100.1',
    },
    { trusted: 'uniquelocal', peer: '172.20.0.3', claim: '198.51.100.1', is: '198.51.100.1' },
    { trusted: '192.0.2.7', peer: '192.0.2.8', claim: '198.51.100.1', is: '192.0.2.8' },
  ])('trusting "$trusted", of $peer which says $claim, is $is', ({ trusted, peer, claim, is }) => {
    expect(addressOf(trusted, peer, claim)).toBe(is);
  });

  it('is the only claim that a peer without trust leaves behind', () => {
    const claims = {
      forwarded: 'for=6.6.6.6',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-real-ip': '6.6.6.6',
    };
    expect(settled('', '203.0.113.9', claims)).toEqual({ 'x-forwarded-for': '203.0.113.9' });
    expect(settled('loopback', '127.0.0.1', claims)).toMatchObject(claims);
  });
});
