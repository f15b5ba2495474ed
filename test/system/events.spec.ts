import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makePerson, type Person } from '../factories/person.js';
import { type ApiProcess, startApiProcess } from '../setup/api-process.js';
import { cloneDatabase, type TestDatabase } from '../setup/clone-database.js';
import { EventClient } from '../setup/event-client.js';
import { until } from '../setup/until.js';

const tell = (figure: string) => process.stdout.write(`${figure}\n`);

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database?.drop());

const start = (flags: string[] = []) => startApiProcess({ DATABASE_URL: database.urls.api }, flags);

async function addTask({ url }: ApiProcess, person: Person): Promise<string> {
  const answer = await fetch(url + person.tasks, {
    method: 'POST',
    headers: { ...person.bearer, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Water the plants' }),
  });
  return ((await answer.json()) as { id: string }).id;
}

describe('two instances of the API', () => {
  let one: ApiProcess;
  let two: ApiProcess;
  let ann: Person;
  beforeAll(async () => {
    [one, two] = await Promise.all([start(), start()]);
    ann = await makePerson();
  });
  afterAll(() => Promise.all([one, two].map((api) => api?.stop())));

  it('tell who listens at one of them what is written at the other', async () => {
    const client = await EventClient.open(two.url, ann);
    await client.next();
    const times: number[] = [];
    for (let n = 1; n <= 200; n++) {
      const sentAt = performance.now();
      const id = await addTask(one, ann);
      const { data } = await client.next();
      expect(data.items.map((item) => item.id)).toEqual([id]);
      times.push(client.heardAt[n]! - sentAt);
    }
    client.close();
    times.sort((a, b) => a - b);
    const [median, p95] = [times[100]!, times[190]!];
    tell(
      `a write at one instance, heard at the other: median ${median.toFixed(1)} ms, 95th percentile ${p95.toFixed(1)} ms after it was sent`,
    );
  });

  it('hand streams over when one of them stops, which waits for none', async () => {
    const client = await EventClient.open(two.url, ann);
    await client.next();
    const stoppedAt = performance.now();
    const stopped = two.stop();
    await until(() => client.ended);
    expect(client.events.at(-1)).toMatchObject({ name: 'end', data: { code: 'not_ready' } });
    // It refuses, or has closed its door by now.
    const refused = await EventClient.open(two.url, ann).catch(() => undefined);
    expect([503, undefined]).toContain(refused?.response.statusCode);
    const missed = await addTask(one, ann);
    const again = await EventClient.open(one.url, ann, client.lastId);
    expect((await again.next()).data.items.map(({ id }) => id)).toEqual([missed]);
    again.close();
    await stopped;
    const took = performance.now() - stoppedAt;
    tell(`an instance with an open stream stopped in ${Math.round(took)} ms`);
  });
});

/** Loaded before the program: weighs it again and again, without what is garbage. */
const WEIGH = `
  let times = 0;
  setInterval(() => {
    gc();
    const { rss, heapUsed, external } = process.memoryUsage();
    console.log('weighed', ++times, rss, heapUsed + external);
  }, 250).unref();`;

const LISTENERS = 1_000;

describe('an instance with a thousand idle streams', () => {
  let api: ApiProcess;
  beforeAll(async () => {
    api = await start([
      '--expose-gc',
      `--import=data:text/javascript,${encodeURIComponent(WEIGH)}`,
    ]);
  });
  afterAll(() => api?.stop());

  /** The last weighings, numbered: bytes of the whole process, and of what is in use in its heap. */
  const weighings = () =>
    [...api.lastWords().matchAll(/^weighed (\d+) (\d+) (\d+)$/gm)]
      .map((line) => line.slice(1).map(Number))
      .map(([nth, whole, used]) => ({ nth: nth!, whole: whole!, used: used! }));

  /** The smallest of five weighings from now on, in MB. */
  async function weigh(): Promise<{ whole: number; used: number }> {
    const begun = weighings().at(-1)?.nth ?? 0;
    await until(() => (weighings().at(-1)?.nth ?? 0) > begun + 5, 'it has been weighed');
    const fresh = weighings().filter(({ nth }) => nth > begun);
    const least = (part: 'whole' | 'used') =>
      Math.min(...fresh.map((weighing) => weighing[part])) / 1024 / 1024;
    return { whole: least('whole'), used: least('used') };
  }

  it('weighs less than 150 MB more, and tells each of them', async () => {
    const people = await Promise.all(Array.from({ length: LISTENERS }, () => makePerson()));
    for (const person of people.slice(0, 50)) await addTask(api, person);
    const before = await weigh();
    const clients: EventClient[] = [];
    for (const person of people) clients.push(await EventClient.open(api.url, person));
    await Promise.all(clients.map((client) => client.next()));
    const after = await weigh();
    const more = after.whole - before.whole;
    const used = after.used - before.used;
    tell(
      `${LISTENERS} idle streams: ${more.toFixed(0)} MB more than ${before.whole.toFixed(0)} MB; in use ${used.toFixed(0)} MB more`,
    );
    for (const index of [0, LISTENERS - 1]) {
      const id = await addTask(api, people[index]!);
      expect((await clients[index]!.next()).data.items).toMatchObject([{ id }]);
    }
    for (const client of clients) client.close();
    expect(Math.max(more, used)).toBeLessThan(150);
  });
});
