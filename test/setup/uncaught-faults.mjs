// For `node --import`: makes faults that no request catches, in a process that has no such fault of
// its own. A request with the header x-fault gets its answer all the same.
import { subscribe } from 'node:diagnostics_channel';

subscribe('http.server.request.start', (message) => {
  const { request } = /** @type {{ request: import('node:http').IncomingMessage }} */ (message);
  const fault = new Error('a fault that nobody caught');
  if (request.headers['x-fault'] === 'rejection') void Promise.reject(fault);
  if (request.headers['x-fault'] === 'exception')
    process.nextTick(() => {
      throw fault;
    });
});
