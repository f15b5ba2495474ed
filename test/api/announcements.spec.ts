import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { Listeners } from '../../api/src/record/events/listeners.js';
import { makePerson, type Person } from '../factories/person.js';
import { makeTask } from '../factories/task.js';
import { startApi, type TestApi } from '../setup/api.js';
import { EventClient } from '../setup/event-client.js';
import { until } from '../setup/until.js';

let api: TestApi;
let ann: Person;
/** A connection past the API, which hears what is announced and writes what it likes. */
let psql: Client;
let announced: string[] = [];
let opened: EventClient[] = [];
beforeAll(async () => {
  api = await startApi();
  psql = new Client({ connectionString: api.database.urls.admin });
  await psql.connect();
  psql.on('notification', ({ payload = '' }) => announced.push(payload));
  await psql.query('listen change');
});
beforeEach(async () => {
  announced = [];
  ann = await makePerson();
});
afterEach(() => {
  for (const client of opened) client.close();
  opened = [];
});
afterAll(async () => {
  await psql.end();
  await api.close();
});

/** Opens a stream and reads where it begins. */
async function listen(person: Person, lastEventId?: string): Promise<EventClient> {
  const client = await EventClient.open(await api.app.getUrl(), person, lastEventId);
  opened.push(client);
  await client.next();
  return client;
}

const insertTask = async ({ id }: Person, connection = psql): Promise<string> =>
  (
    await connection.query<{ id: string }>(
      `insert into app.task (user_id, id, title) values ($1, gen_random_uuid(), 'Water the plants')
       returning id`,
      [id],
    )
  ).rows[0]!.id;

const listeners = async (): Promise<string[]> =>
  (
    await psql.query<{ user_id: string }>('select user_id from trust.listener where until > now()')
  ).rows.map(({ user_id }) => user_id);

/** What the API does when so many minutes have passed. */
const after = (minutes: number) =>
  api.app.get(Listeners, { strict: false }).tend(performance.now() / 1000 + minutes * 60);

describe('changes are announced', () => {
  it('of people who listen, and of nobody else', async () => {
    await makeTask(api, ann);
    await makeTask(api, await makePerson());
    await listen(ann);
    await makeTask(api, ann);
    await until(() => announced.length > 0);
    expect(announced).toEqual([ann.id]);
  });

  it('to whoever began to listen while they were under way, once they are stored', async () => {
    const other = new Client({ connectionString: api.database.urls.admin });
    await other.connect();
    try {
      // Somebody else's may take as long as it likes.
      await other.query('begin');
      await insertTask(await makePerson(), other);
      await psql.query('begin');
      const id = await insertTask(ann);
      const client = await listen(ann);
      await psql.query('commit');
      await until(() => client.ids.includes(id));
      expect(client.ids).toEqual([id]);
      expect(announced).toEqual([]);
    } finally {
      await other.end();
    }
  });

  it('to whoever began to listen after a snapshot that does not show it', async () => {
    await psql.query('begin isolation level repeatable read');
    await psql.query('select 1 from app.task limit 1');
    const client = await listen(ann);
    const id = await insertTask(ann);
    await psql.query('commit');
    await until(() => client.ids.includes(id));
  });

  it('again after the database has forgotten who listens', async () => {
    const client = await listen(ann);
    await psql.query('delete from trust.listener');
    await psql.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'taskward-api-announcements' and datname = current_database()`,
    );
    await until(async () => (await listeners()).includes(ann.id));
    const { id } = await makeTask(api, ann);
    await until(() => client.ids.includes(id));
  });

  it('without a gap, to whoever begins to listen amid writes', async () => {
    for (let round = 0; round < 20; round++) {
      const person = await makePerson();
      const asked = await api.http.get(`/api/${person.id}/changes`).set(person.bearer);
      const made = Array.from({ length: 6 }, () => makeTask(api, person));
      // Later from round to round: the stream begins ahead of the writes, between them, after them.
      await Promise.all(made.slice(0, round % 7));
      const client = await listen(person, (asked.body as { next: string }).next);
      const ids = (await Promise.all(made)).map(({ id }) => id).sort();
      await until(() => client.ids.length >= 6);
      expect([...client.ids].sort()).toEqual(ids);
    }
  });

  it('for as long as somebody listens', async () => {
    const client = await listen(ann);
    await psql.query('delete from trust.listener');
    await after(3);
    expect(await listeners()).not.toContain(ann.id);
    await after(20);
    expect(await listeners()).toContain(ann.id);
    const { id } = await makeTask(api, ann);
    await until(() => client.ids.includes(id));
  });

  it('again after the database was away for so long that nobody was known to listen', async () => {
    const client = await listen(ann);
    await psql.query("update trust.listener set until = now() - interval '1 second'");
    const ids = [await insertTask(ann)];
    await psql.query('begin');
    ids.push(await insertTask(ann));
    await after(60);
    await psql.query('commit');
    await until(() => client.ids.length === 2);
    expect(client.ids).toEqual(ids);
    expect(announced).toEqual([]);
  });

  it('to nobody who has left: who listened is forgotten', async () => {
    await listen(ann);
    await psql.query("update trust.listener set until = now() - interval '1 second'");
    const bob = await makePerson();
    await listen(bob);
    const { rows } = await psql.query('select user_id from trust.listener');
    expect(rows).toEqual([{ user_id: bob.id }]);
  });
});
