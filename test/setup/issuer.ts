import { generateKeyPairSync, type JsonWebKey, type KeyObject, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A key pair of an issuer's, as `jwks` mode publishes it. */
export interface IssuerKey {
  kid: string;
  privateKey: KeyObject;
  jwk: JsonWebKey;
}

export function makeIssuerKey(kid: string = randomUUID()): IssuerKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { kid, privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid, alg: 'EdDSA' } };
}

/** A server that publishes keys on loopback, and counts who asks for what. */
export interface Issuer {
  keysUrl: string;
  /** An address at which nobody has any business. */
  trapUrl: string;
  /** Answers the next requests for the keys; publishes them by default. */
  answer: RequestListener;
  publish(...keys: IssuerKey[]): void;
  requests: { keys: number; trap: number };
  close(): Promise<void>;
}

export async function startIssuer(...keys: IssuerKey[]): Promise<Issuer> {
  const server = createServer((request, response) => {
    const asksForKeys = request.url === '/keys';
    issuer.requests[asksForKeys ? 'keys' : 'trap'] += 1;
    if (asksForKeys) issuer.answer(request, response);
    else response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: Issuer = {
    keysUrl: `${url}/keys`,
    trapUrl: `${url}/trap`,
    answer: () => undefined,
    publish(...published) {
      issuer.answer = (_, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ keys: published.map(({ jwk }) => jwk) }));
      };
    },
    requests: { keys: 0, trap: 0 },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  issuer.publish(...keys);
  return issuer;
}
