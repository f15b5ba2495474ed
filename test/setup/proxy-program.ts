import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { type Exchange, ValidatingProxy } from './validating-proxy.js';

// A program of its own: a list of exchanges goes in, a list of deviations comes out. It tells its
// parent where it listens, and ends with it.
let proxy: Promise<ValidatingProxy> | undefined;
const server = createServer((request, response) => {
  proxy ??= ValidatingProxy.create();
  void Promise.all([proxy, json(request) as Promise<Exchange[]>])
    .then(([prism, exchanges]) => Promise.all(exchanges.map((one) => prism.deviations(one))))
    // What Prism stumbles over is for the suite to tell, and not the end of all others.
    .catch((error: Error) => [error.message])
    .then((found) => response.end(JSON.stringify(found.flat())));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.once('disconnect', () => process.exit());
process.send!(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
