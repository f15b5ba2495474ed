import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { Announcements } from '../../api/src/platform/database/announcements.js';
import { RevocationsRepository } from '../../api/src/platform/revocations/revocations.repository.js';
import { makeAccount } from '../factories/account.js';
import { makePerson, type Person } from '../factories/person.js';
import { startApi, type TestApi } from '../setup/api.js';
import { until } from '../setup/until.js';

interface Check {
  name: string;
  status: string;
  detail?: string;
}

const list = (api: TestApi, person: Person) => api.http.get(person.tasks).set(person.bearer);

const refused = (api: TestApi, person: Person) =>
  until(async () => {
    const answer = await list(api, person);
    return (answer.body as { code?: string }).code === 'token_revoked';
  }, 'the token is refused as revoked');

async function readiness(api: TestApi): Promise<Check | undefined> {
  const answer = await api.http.get('/health/ready');
  return (answer.body as { checks: Check[] }).checks.find(({ name }) => name === 'revocations');
}

const endSession = ({ database }: TestApi, { sessionId }: Person) =>
  database.sql('delete from auth.session where id = $1', [sessionId]);

describe('a token whose session has ended', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it.each([
    { end: 'the session', sql: 'delete from auth.session where id = $1', by: 'sessionId' },
    { end: 'every session', sql: 'delete from auth.session where "userId" = $1', by: 'id' },
    { end: 'the account', sql: 'delete from auth."user" where id = $1', by: 'id' },
  ] as const)('is refused once $end is deleted', async ({ sql, by }) => {
    const ann = await makeAccount(api.database);
    expect((await list(api, ann)).status).toBe(200);
    await api.database.sql(sql, [ann[by]]);
    await refused(api, ann);
    const { status, headers } = await list(api, ann);
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toMatch(/^Bearer realm="taskward", error="invalid_token"/);
  });

  it('is refused from the commit on, and never for a transaction rolled back', async () => {
    const ann = await makeAccount(api.database);
    await inTransaction(api, async (client) => {
      await client.query('delete from auth.session where id = $1', [ann.sessionId]);
      expect((await list(api, ann)).status).toBe(200);
      await client.query('rollback');
    });
    const marker = await makeAccount(api.database);
    await endSession(api, marker);
    await refused(api, marker);
    expect((await list(api, ann)).status).toBe(200);
  });

  it('is refused even where a later transaction has ended earlier', async () => {
    const [slow, quick] = [await makeAccount(api.database), await makeAccount(api.database)];
    await inTransaction(api, async (client) => {
      await client.query('delete from auth.session where id = $1', [slow.sessionId]);
      await endSession(api, quick);
      await refused(api, quick);
      expect((await list(api, slow)).status).toBe(200);
      await client.query('commit');
    });
    await refused(api, slow);
  });

  it('leaves the other sessions of its owner alone', async () => {
    const ann = await makeAccount(api.database);
    const elsewhere = await makePerson(ann.id);
    await endSession(api, ann);
    await refused(api, ann);
    expect((await list(api, elsewhere)).status).toBe(200);
  });

  it('is refused by an instance that starts later', async () => {
    const ann = await makeAccount(api.database);
    await endSession(api, ann);
    const later = await startApi({ DATABASE_URL: api.database.urls.api });
    try {
      expect((await list(later, ann)).body).toMatchObject({ code: 'token_revoked' });
    } finally {
      await later.close();
    }
  });

  it('is refused although the announcement was missed, and announcements are heard again', async () => {
    const ann = await makeAccount(api.database);
    await inTransaction(api, async (client) => {
      await client.query('delete from auth.session where id = $1', [ann.sessionId]);
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'taskward-api-announcements' and datname = current_database()`,
      );
      await client.query('commit');
    });
    await refused(api, ann);
    await until(async () => (await readiness(api))?.status === 'ok', 'announcements are heard');
  });
});

describe('an instance that hears no announcement', () => {
  let api: TestApi;
  beforeAll(async () => {
    const deaf = {
      hearing: false,
      listen: () => undefined,
      query: () => Promise.reject(new Error('not connected')),
    };
    api = await startApi({}, (builder) => builder.overrideProvider(Announcements).useValue(deaf));
  });
  afterAll(() => api.close());

  it('says so where it is asked whether it is ready, and serves', async () => {
    expect(await readiness(api)).toMatchObject({
      status: 'degraded',
      detail: expect.stringMatching(/asked for every second/),
    });
    expect((await list(api, await makePerson())).status).toBe(200);
  });

  it('still refuses the tokens of an ended session', async () => {
    const ann = await makeAccount(api.database);
    await endSession(api, ann);
    await refused(api, ann);
  });
});

describe('an instance that cannot know which sessions have ended', () => {
  let api: TestApi;
  beforeAll(async () => {
    const blind = { since: () => Promise.reject(new Error('no answer')) };
    api = await startApi({}, (builder) =>
      builder.overrideProvider(RevocationsRepository).useValue(blind),
    );
  });
  afterAll(() => api.close());

  it('lets nobody in, and says when to come back', async () => {
    const ann = await makePerson();
    const answer = await list(api, ann).expect(503);
    expect(answer.body).toMatchObject({ code: 'revocations_unknown' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect((await api.http.get('/health/ready')).status).toBe(503);
  });
});

async function inTransaction({ database }: TestApi, act: (client: Client) => Promise<void>) {
  const client = new Client({ connectionString: database.urls.admin });
  await client.connect();
  try {
    await client.query('begin');
    await act(client);
  } finally {
    await client.end();
  }
}
