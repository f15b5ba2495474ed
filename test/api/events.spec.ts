import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Client } from 'pg';
import { SyncService } from '../../api/src/record/changes/sync.service.js';
import { makeAccount } from '../factories/account.js';
import { makePerson, type Person, signToken } from '../factories/person.js';
import { makeTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { EventClient } from '../setup/event-client.js';
import { expectProblem } from '../setup/problems.js';
import { until } from '../setup/until.js';

/** As the service has it. */
const MOST = 20;

let api: TestApi;
let url: string;
let ann: Person;
let opened: EventClient[] = [];
/** How often the log was asked for a page. */
let asked = 0;
/** What happens when a page has been read and was not yet handed on. */
let amid: () => Promise<void> = () => Promise.resolve();
/** The server's side of each connection, by the client's port. */
const connections = new Map<number | undefined, Socket>();
beforeAll(async () => {
  api = await startApi({ EVENTS_HEARTBEAT_SECONDS: '1' });
  url = await api.app.getUrl();
  const server: Server = api.app.getHttpServer();
  server.on('connection', (socket) => connections.set(socket.remotePort, socket));
  const sync = api.app.get(SyncService, { strict: false });
  const page = sync.page.bind(sync);
  sync.page = async (...question) => {
    asked += 1;
    const answer = await page(...question);
    await amid();
    return answer;
  };
});
beforeEach(async () => {
  for (const client of opened) client.close();
  opened = [];
  ann = await makePerson();
});
afterAll(() => api.close());

async function listen(person: Person, lastEventId?: string): Promise<EventClient> {
  const client = await EventClient.open(url, person, lastEventId);
  opened.push(client);
  return client;
}

const events = (person: Person, owner = person.id) =>
  api.http.get(`/api/${owner}/events`).set(person.bearer);

const changes = async (person: Person, since?: string) =>
  (
    await api.http
      .get(`/api/${person.id}/changes`)
      .query({ ...(since && { since }) })
      .set(person.bearer)
      .expect(200)
  ).body as { next: string };

describe('a stream of events', () => {
  it('says at once where it begins, in a form that proxies hand on', async () => {
    await makeTask(api, ann);
    const client = await listen(ann);
    expect(await client.next()).toEqual({
      name: 'changes',
      id: expect.stringMatching(/^[\w-]+$/),
      data: { items: [], hasMore: false, next: client.lastId },
    });
    expect(client.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(client.response.headers).not.toHaveProperty('content-encoding');
  });

  it('carries what GET /changes answers, and the same tokens', async () => {
    const client = await listen(ann);
    const { id: start } = await client.next();
    const task = await makeTask(api, ann);
    const made = await client.next();
    expect(made).toMatchObject({
      id: made.data.next,
      data: {
        items: [
          { resource: 'task', id: task.id, deleted: false, version: task.version, state: task },
        ],
      },
    });
    expect(made.data).toEqual(await changes(ann, start));
    await api.http.delete(`${ann.tasks}/${task.id}`).set(ann.bearer).expect(204);
    const deleted = await client.next();
    expect(deleted.data.items).toEqual([
      { resource: 'task', id: task.id, deleted: true, version: task.version + 1, state: null },
    ]);
    expect(await changes(ann, deleted.id)).toEqual({ items: [], hasMore: false, next: deleted.id });
  });

  it('hears nothing of another person', async () => {
    const client = await listen(ann);
    await makeTask(api, await makePerson());
    const own = await makeTask(api, ann);
    await until(() => client.ids.length > 0);
    expect(client.ids).toEqual([own.id]);
  });

  it('goes on exactly after Last-Event-ID, whatever happened in between', async () => {
    const client = await listen(ann);
    await makeTask(api, ann);
    await until(() => client.ids.length === 1);
    client.close();
    const missed = [await makeTask(api, ann), await makeTask(api, ann)].map(({ id }) => id);
    const again = await listen(ann, client.lastId);
    expect((await again.next()).data.items.map(({ id }) => id)).toEqual(missed);
    const last = await makeTask(api, ann);
    await until(() => again.ids.length === 3);
    expect(again.ids).toEqual([...missed, last.id]);
  });

  it('begins where a copy by GET /changes ended', async () => {
    await makeTask(api, ann);
    const { next } = await changes(ann);
    const task = await makeTask(api, ann);
    expect((await (await listen(ann, next)).next()).data).toMatchObject({
      items: [{ id: task.id }],
    });
  });

  it('misses nothing and repeats nothing while it breaks again and again amid writes', async () => {
    const made: string[] = [];
    let client = await listen(ann);
    await client.next();
    const write = async () => {
      for (let n = 0; n < 20; n++) made.push((await makeTask(api, ann)).id);
    };
    let over = false;
    const writing = Promise.all([write(), write(), write()]).then(() => (over = true));
    const heard: string[] = [];
    for (let breaks = 0; !over || heard.length < made.length; breaks++) {
      if (breaks > 1_000) throw new Error(`heard ${heard.length} of ${made.length}`);
      const { id, data } = await client.next();
      heard.push(...data.items.map((item) => item.id));
      if (over && heard.length >= made.length) break;
      client.close();
      client = await listen(ann, id);
    }
    await writing;
    expect([...heard].sort()).toEqual([...made].sort());
  });

  it('hears what is written after its first page was read', async () => {
    const early = await listen(ann);
    await early.next();
    amid = async () => {
      amid = () => Promise.resolve();
      await makeTask(api, ann);
      await until(() => early.ids.length === 1);
    };
    const client = await listen(ann);
    await until(() => client.ids.length === 1);
    expect(client.ids).toEqual(early.ids);
  });

  it('brings more than one event holds in several', async () => {
    const client = await listen(ann);
    await client.next();
    await fill(ann, 120);
    await until(() => client.ids.length === 120);
    expect(client.events.slice(1).map(({ data }) => data.hasMore)).toEqual([true, true, false]);
  });

  it('shows signs of life while nothing happens, and asks the database nothing', async () => {
    const client = await listen(ann);
    await client.next();
    const before = asked;
    await until(() => client.heartbeats >= 2);
    expect(asked).toBe(before);
    expect(client.events).toHaveLength(1);
  });

  it('costs one question a change, however many streams the person has', async () => {
    const clients = await Promise.all(Array.from({ length: 5 }, () => listen(ann)));
    await Promise.all(clients.map((client) => client.next()));
    const before = asked;
    const task = await makeTask(api, ann);
    const heard = await Promise.all(clients.map((client) => client.next()));
    for (const { data } of heard) expect(data.items).toMatchObject([{ id: task.id }]);
    expect(asked - before).toBe(1);
  });

  it('is up to date again after announcements were lost', async () => {
    const client = await listen(ann);
    await client.next();
    const id = await unannounced(ann);
    await until(() => client.ids.includes(id));
    const task = await makeTask(api, ann);
    await until(() => client.ids.includes(task.id));
    expect(client.ids).toEqual([id, task.id]);
  });

  it('answers a HEAD without opening', async () => {
    await api.http.head(`/api/${ann.id}/events`).set(ann.bearer).expect(200);
  });
});

describe('a stream ends', () => {
  it('with its session, at once, and leaves other sessions alone', async () => {
    const account = await makeAccount(api.database);
    const elsewhere = await makePerson(account.id);
    const [client, other] = [await listen(account), await listen(elsewhere)];
    await api.database.sql('delete from auth.session where id = $1', [account.sessionId]);
    await until(() => client.ended);
    expect(client.events.at(-1)).toMatchObject({
      name: 'end',
      id: undefined,
      data: { code: 'token_revoked', status: 401 },
    });
    const task = await makeTask(api, elsewhere);
    await until(() => other.ids.includes(task.id));
    expect(client.ids).toEqual([]);
  });

  it('when its token expires, and a new token goes on from there', async () => {
    const exp = Math.floor(Date.now() / 1000) + 120;
    const token = await signToken({ sub: ann.id, sid: ann.sessionId, exp });
    const brief = { ...ann, bearer: { Authorization: `Bearer ${token}` } };
    const client = await listen(brief);
    const task = await makeTask(api, ann);
    await until(() => client.ids.includes(task.id));
    expect(client.ended).toBe(false);
    jest.spyOn(Date, 'now').mockReturnValue(exp * 1000);
    await until(() => client.ended);
    jest.restoreAllMocks();
    expect(client.events.at(-1)).toMatchObject({ name: 'end', data: { code: 'token_expired' } });
    const missed = await makeTask(api, ann);
    const again = await listen(ann, client.lastId);
    expect((await again.next()).data).toMatchObject({ items: [{ id: missed.id }] });
  });

  it('when it is not read, holds one event for it until then, and loses nothing', async () => {
    const server: Server = api.app.getHttpServer();
    const { timeout } = server;
    server.timeout = 3_000;
    const slow = await listen(ann);
    server.timeout = timeout;
    await slow.next();
    slow.response.pause();
    const before = asked;
    await fill(ann, 2_000, 10_000);
    const quick = await listen(ann, slow.lastId);
    await until(() => quick.ids.length === 2_000);
    await until(() => connections.get(slow.response.socket.localPort)!.destroyed, 'it is cut');
    slow.response.resume();
    await until(() => slow.ended);
    expect(slow.ids.length).toBeLessThan(2_000);
    // Forty for each would be two whole readings: the slow one was read for no further than it read.
    expect(asked - before).toBeLessThan(80);
    const again = await listen(ann, slow.lastId);
    await until(() => slow.ids.length + again.ids.length >= 2_000);
    expect([...slow.ids, ...again.ids]).toEqual(quick.ids);
  });

  it('when the instance stops', async () => {
    const another = await startApi({ DATABASE_URL: api.database.urls.api });
    const client = await EventClient.open(await another.app.getUrl(), ann);
    await client.next();
    await another.close();
    await until(() => client.ended);
    expect(client.events.at(-1)).toMatchObject({ name: 'end', data: { code: 'not_ready' } });
  });
});

describe('a stream is refused', () => {
  it('without a token, and at the address of somebody else', async () => {
    const bob = await makePerson();
    expectProblem(await api.http.get(`/api/${ann.id}/events`), 'token_missing');
    expectProblem(await events(bob, ann.id), 'not_owner');
    const { next } = await changes(bob);
    expectProblem(await events(bob, ann.id).set('Last-Event-ID', next), 'not_owner');
  });

  it.each(['', 'x', 'W10'])('after %p, which is no token', async (id) => {
    const answer = await events(ann).set('Last-Event-ID', id);
    expectProblem(answer, 'validation_failed');
    expect(answer.body).toMatchObject({ errors: [{ in: 'header', pointer: '/Last-Event-ID' }] });
  });

  it("after another person's token", async () => {
    const { next } = await changes(await makePerson());
    expectProblem(await events(ann).set('Last-Event-ID', next), 'validation_failed');
  });

  it('with 410 after a token that the log does not know any more', async () => {
    await makeTask(api, ann);
    const { next } = await changes(ann);
    await api.database.sql('update app.person set seq = 0 where user_id = $1', [ann.id]);
    expectProblem(await events(ann).set('Last-Event-ID', next), 'sync_token_expired');
  });

  it(`where the person has ${MOST}, until one of them is closed`, async () => {
    for (let n = 0; n < MOST; n++) await listen(ann);
    const refused = await events(ann);
    expectProblem(refused, 'too_many_streams');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await (await listen(await makePerson())).next();
    opened[0]!.close();
    await until(async () => (await listen(ann)).response.statusCode === 200);
  });

  it('and a refused one takes no place', async () => {
    for (let n = 0; n < MOST + 5; n++) await events(ann).set('Last-Event-ID', 'x').expect(400);
    expect((await listen(ann)).response.statusCode).toBe(200);
  });
});

/** Tasks of somebody's, in one transaction. */
const fill = (person: Person, count: number, length = 10) =>
  api.database.sql(
    `insert into app.task (user_id, id, title, description)
     select $1, gen_random_uuid(), 'Water the plants', repeat('x', $3) from generate_series(1, $2)`,
    [person.id, count, length],
  );

/** A task that is committed while nobody hears announcements. @returns its id */
async function unannounced({ id: userId }: Person): Promise<string> {
  const client = new Client({ connectionString: api.database.urls.admin });
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ id: string }>(
      `insert into app.task (user_id, id, title) values ($1, gen_random_uuid(), 'Unheard')
       returning id`,
      [userId],
    );
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'taskward-api-announcements' and datname = current_database()`,
    );
    await client.query('commit');
    return rows[0]!.id;
  } finally {
    await client.end();
  }
}
