import { BlockList, isIP, isIPv6 } from 'node:net';

/**
 * Reads a list of addresses and networks, as in `10.0.0.7, 172.16.0.0/12, fd00::/8`.
 *
 * @returns tells whether an address is in the list: Express's `trust proxy`
 * @throws Error that names the entry which is none of these
 */
export function trustedProxies(list: string): (address: string) => boolean {
  const networks = new BlockList();
  for (const entry of list.split(',').map((part) => part.trim())) {
    if (entry === '') continue;
    const [address = '', length, ...rest] = entry.split('/');
    const whole = isIPv6(address) ? 128 : 32;
    const bits = length === undefined ? whole : /^\d{1,3}$/.test(length) ? Number(length) : NaN;
    if (!isIP(address) || rest.length > 0 || !(bits <= whole)) {
      throw new Error(`"${entry}" is neither an address nor a network such as 172.16.0.0/12`);
    }
    networks.addSubnet(address, bits, family(address));
  }
  // What a client wrote into X-Forwarded-For is asked about, too, and may be no address at all.
  return (address) => isIP(address) !== 0 && networks.check(address, family(address));
}

const family = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');
