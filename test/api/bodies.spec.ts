import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import { request } from 'node:http';
import { RequestLog } from '../../api/src/platform/http/request-log.js';
import { makePerson, type Person } from '../factories/person.js';
import { startApi, type TestApi } from '../setup/api.js';
import { sendWithoutEnd } from '../setup/rude-clients.js';
import { rowsOf } from '../setup/transfers.js';
import { until } from '../setup/until.js';

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
  ann = await makePerson();
});
afterAll(() => api.close());
afterEach(() => {
  jest.restoreAllMocks();
});

const to = async (what: string) => `${await api.app.getUrl()}/api/${ann.id}/${what}`;

describe('a body', () => {
  it.each(['tasks', 'batch', 'import'])(
    'without end is refused while it still comes: %s',
    async (what) => {
      const answer = await sendWithoutEnd(await to(what), ann.bearer);
      expect(answer).toEqual({ status: 413, code: 'body_too_large' });
      expect(await rowsOf(api, ann)).toEqual([]);
    },
  );

  it.each(['tasks', 'import'])(
    'that is cut off is nobody’s failure, and nothing of it stays: %s',
    async (what) => {
      const failed = jest.spyOn(RequestLog.prototype, 'failed');
      const seen: number[] = [];
      api.app.getHttpServer().prependOnceListener('request', (_, response) => {
        response.once('close', () => seen.push(response.statusCode));
      });
      const headers = { ...ann.bearer, 'content-type': 'application/json', expect: '100-continue' };
      const upload = request(await to(what), { method: 'POST', headers });
      upload.on('error', () => undefined).flushHeaders();
      await once(upload, 'continue');
      upload.write('{"title":"Half');
      upload.destroy();
      await until(() => Promise.resolve(seen.length > 0), 'the API has noticed');
      expect(failed).not.toHaveBeenCalled();
      expect(await rowsOf(api, ann)).toEqual([]);
    },
  );
});
