import { describe, expect, it } from '@jest/globals';
import { clientNetwork } from './client-address.js';

describe('what an address is counted by', () => {
  it.each([
    { address: '192.0.2.7', network: '192.0.2.7' },
    { address: '::ffff:192.0.2.7', network: '192.0.2.7' },
    { address: '::1', network: '0:0:0:0::/64' },
    { address: '2001:db8::1', network: '2001:db8:0:0::/64' },
    { address: '2001:DB8:0:0:ffff::1', network: '2001:db8:0:0::/64' },
    { address: '2001:db8:1:2:3:4:5:6', network: '2001:db8:1:2::/64' },
    { address: '2001:db8:1:2::', network: '2001:db8:1:2::/64' },
    { address: '1::2:3:4:5:6:7', network: '1:0:2:3::/64' },
    { address: '64:ff9b::192.0.2.7', network: '64:ff9b:0:0::/64' },
  ])('$address by $network', ({ address, network }) => {
    expect(clientNetwork(address)).toBe(network);
  });

  it('one /64 is one client, its neighbour another', () => {
    expect(clientNetwork('2001:db8:0:1::a')).toBe(clientNetwork('2001:db8:0:1:ffff:1:2:3'));
    expect(clientNetwork('2001:db8:0:1::a')).not.toBe(clientNetwork('2001:db8:0:2::a'));
  });
});
