import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeMember } from '../factories/member.js';
import { until } from '../setup/until.js';
import { type Instance, startWebSystem, type WebSystem } from '../setup/web-system.js';

/** Loaded before the program: its clock is an hour ahead. */
const AHEAD = `
  const Real = Date;
  const now = () => Real.now() + 3_600_000;
  globalThis.Date = class extends Real {
    constructor(...given) { super(...(given.length ? given : [now()])); }
    static now() { return now(); }
  };`;

const WORDS =
  /The clock of api is 36\d\d s ahead of that of web: tokens may be refused\. Set both machines by NTP\./;

describe('an API whose clock is an hour ahead', () => {
  let system: WebSystem;
  let api: Instance;
  beforeAll(async () => {
    system = await startWebSystem();
    const flag = `--import=data:text/javascript,${encodeURIComponent(AHEAD)}`;
    api = await system.startAnotherApi([flag], '/health/live');
  });
  afterAll(() => system.close());

  it('is not ready, and says why there and in its log', async () => {
    const ready = await fetch(`${api.url}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      code: 'not_ready',
      detail: expect.stringMatching(WORDS),
    });
    expect(api.log()).toMatch(WORDS);
  });

  it('leaves an API beside it ready whose clock is right', async () => {
    expect((await fetch(`${system.apiUrl}/health/ready`)).status).toBe(200);
  });

  it('is told of in the log of web', async () => {
    const words = /The clock of web is 36\d\d s behind that of api/;
    await until(() => words.test(system.webLog()), 'web has noticed', 30_000);
  });

  it('takes no token that is good elsewhere, rather than guess', async () => {
    const ann = await makeMember(system);
    const token = await ann.token();
    const ask = async (url: string) =>
      fetch(`${url}/api/${ann.id}/tasks`, { headers: { authorization: `Bearer ${token}` } });
    expect((await ask(system.apiUrl)).status).toBe(200);
    expect(await (await ask(api.url)).json()).toMatchObject({ code: 'token_expired' });
  });
});
