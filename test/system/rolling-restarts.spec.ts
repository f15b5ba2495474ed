import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makePerson, type Person } from '../factories/person.js';
import { type ApiProcess, startApiProcess } from '../setup/api-process.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';
import { freePort } from '../setup/free-port.js';
import { type Gateway, nginx, startGateway, WITHOUT_NGINX } from '../setup/gateway.js';

const RESTARTS = 10;
const REQUESTS = 5_000;
/** Each is a person, since the writes of one person wait for each other. */
const CLIENTS = 24;
const HOSTS = ['127.0.0.2', '127.0.0.3'];

(nginx ? describe : describe.skip)(`two APIs behind the gateway${WITHOUT_NGINX}`, () => {
  let database: TestDatabase;
  let apis: ApiProcess[];
  let gateway: Gateway;
  let people: Person[];

  beforeAll(async () => {
    database = await cloneDatabase();
    const port = await freePort();
    const variables = { DATABASE_URL: database.urls.api, API_PORT: String(port) };
    apis = await Promise.all(HOSTS.map((HOST) => startApiProcess({ ...variables, HOST })));
    gateway = await startGateway({ web: port, api: port }, { api: HOSTS });
    people = await Promise.all(Array.from({ length: CLIENTS }, () => makePerson()));
  });
  afterAll(async () => {
    await gateway?.stop();
    await Promise.all((apis ?? []).map((api) => api.stop()));
    await database?.drop();
  });

  const counts = { created: 0, changed: 0, read: 0, deleted: 0 };
  const failures: string[] = [];
  const sent = () => Object.values(counts).reduce((sum, count) => sum + count, 0) + failures.length;

  /** @returns the answer's text, where its status is the expected one */
  async function ask(person: Person, method: string, path: string, expected: number) {
    const answer = await fetch(`http://127.0.0.1:${gateway.port}${person.tasks}${path}`, {
      method,
      headers: { ...person.bearer, 'content-type': 'application/json' },
      ...(/^P/.test(method) && { body: '{"title":"Water the plants"}' }),
    }).catch((error: Error) => error);
    if (answer instanceof Error) failures.push(`${method}: ${String(answer.cause)}`);
    else if (answer.status === expected) return answer.text();
    else failures.push(`${method}: ${answer.status} ${await answer.text()}`);
    return undefined;
  }

  async function sendUntil(isOver: () => boolean, person: Person): Promise<void> {
    while (!isOver()) {
      const created = await ask(person, 'POST', '', 201);
      if (created === undefined) continue;
      counts.created += 1;
      const path = `/${(JSON.parse(created) as { id: string }).id}`;
      if ((await ask(person, 'PATCH', path, 200)) !== undefined) counts.changed += 1;
      if ((await ask(person, 'GET', path, 200)) !== undefined) counts.read += 1;
      if (counts.created % 2 === 0) continue;
      if ((await ask(person, 'DELETE', path, 204)) !== undefined) counts.deleted += 1;
    }
  }

  it('fail none of 5,000 requests over ten restarts, and do each write once', async () => {
    let restarts = 0;
    const isOver = () => restarts >= RESTARTS && sent() >= REQUESTS;
    const clients = people.map((person) => sendUntil(isOver, person));
    for (; restarts < RESTARTS; restarts += 1) await apis[restarts % 2]!.restart();
    await Promise.all(clients);
    const resent = gateway.log().match(/"upstream":"[^"]*, [^"]*"/g) ?? [];
    process.stdout.write(
      `ten restarts: ${JSON.stringify(counts)}, sent again: ${resent.length}, failed: ${failures.length}\n`,
    );
    expect(failures).toEqual([]);
    const stored = await database.sql(
      'select count(*)::int as created, count(deleted_at)::int as deleted from app.task',
    );
    expect(stored).toEqual([{ created: counts.created, deleted: counts.deleted }]);
  }, 600_000);
});
