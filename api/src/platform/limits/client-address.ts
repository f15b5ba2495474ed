import { isIPv6, SocketAddress } from 'node:net';

const IPV4_MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * The part of an address that one client cannot change at will: an IPv4 address as it is, and the
 * first 64 bits of an IPv6 address, because networks hand out whole /64s (RFC 6177).
 */
export function clientNetwork(address: string): string {
  const mapped = IPV4_MAPPED.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  // Its canonical spelling (RFC 5952), in which `::` stands for all zeros that are left out.
  const { address: canonical } = new SocketAddress({ address, family: 'ipv6' });
  const [head = [], tail = []] = canonical
    .split('::')
    .map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`;
}
