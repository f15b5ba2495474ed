import { BlockList, isIP, isIPv6 } from 'node:net';

/** Words for the networks that Express and web know by them. */
const NAMED: Record<string, string[]> = {
  loopback: ['127.0.0.1/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/**
 * Reads a list of addresses, networks and names, as in `10.0.0.7, fd00::/8, uniquelocal`.
 *
 * @returns tells whether an address is in the list: Express's `trust proxy`
 * @throws Error that names the entry which is none of these
 */
export function trustedProxies(list: string): (address: string) => boolean {
  const networks = new BlockList();
  const entries = list.split(',').map((part) => part.trim());
  for (const entry of entries.flatMap((part) => NAMED[part] ?? part)) {
    if (entry === '') continue;
    const [address = '', length, ...rest] = entry.split('/');
    const whole = isIPv6(address) ? 128 : 32;
    const bits = length === undefined ? whole : /^\d{1,3}$/.test(length) ? Number(length) : NaN;
    if (!isIP(address) || rest.length > 0 || !(bits <= whole)) {
      throw new Error(
        `"${entry}" is neither an address nor a network such as 172.16.0.0/12, loopback, linklocal or uniquelocal`,
      );
    }
    networks.addSubnet(address, bits, family(address));
  }
  // What a client wrote into X-Forwarded-For is asked about, too, and may be no address at all.
  return (address) => isIP(address) !== 0 && networks.check(address, family(address));
}

const family = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');
