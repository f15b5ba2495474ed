import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeAccount } from '../factories/account.js';
import { makePerson, type Person } from '../factories/person.js';
import { startApi, type TestApi } from '../setup/api.js';
import { until } from '../setup/until.js';

const ROUNDS = 20;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** Each table of both schemas that has a row with this text anywhere in it. */
async function tablesThatHold(text: string): Promise<string[]> {
  const tables = await api.database.sql<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relnamespace in ('app'::regnamespace, 'auth'::regnamespace)
       and c.relkind in ('r', 'p') order by 1`,
  );
  expect(tables.length).toBeGreaterThan(10);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await api.database.sql(
      `select from ${name} t where position($1 in t::text) > 0 limit 1`,
      [text],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

/** One write with an idempotency key, and one without, until told to stop. */
function writeOn({ id, tasks, bearer }: Person) {
  const codes = new Map<number, number>();
  let over = false;
  const writer = async (path: string, body: () => object, hasKey: boolean) => {
    while (!over) {
      const asked = api.http.post(path).set(bearer);
      if (hasKey) asked.set('Idempotency-Key', randomUUID());
      const { status } = await asked.send(body());
      codes.set(status, (codes.get(status) ?? 0) + 1);
    }
  };
  const writers = [
    ...[true, false, true, false].map((hasKey) =>
      writer(tasks, () => ({ title: 'In flight' }), hasKey),
    ),
    writer(`/api/${id}/lists`, () => ({ name: randomUUID() }), true),
    writer(`/api/${id}/labels`, () => ({ name: randomUUID() }), false),
  ];
  return {
    count: (status: number) => codes.get(status) ?? 0,
    codes: () => [...codes.keys()].sort(),
    stop: () => {
      over = true;
      return Promise.all(writers);
    },
  };
}

it('leaves no row of a deleted person, whose devices were writing meanwhile', async () => {
  const left: string[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [ann, bob] = [await makeAccount(api.database), await makeAccount(api.database)];
    const bobs = await api.http.post(bob.tasks).set(bob.bearer).send({ title: 'Mine' });
    expect(bobs.status).toBe(201);
    const writing = writeOn(ann);
    // In every other round the first write of the person is in flight, too.
    if (round % 2 === 0) await until(() => writing.count(201) >= 6);
    await api.database.sql('delete from auth."user" where id = $1::uuid', [ann.id]);
    await until(() => writing.count(401) >= 6, 'every writer is refused');
    await writing.stop();
    expect(writing.codes().filter((code) => ![201, 401].includes(code))).toEqual([]);
    left.push(await tablesThatHold(ann.id));
    expect((await tablesThatHold(bob.id)).length).toBeGreaterThan(3);
  }
  expect(left).toEqual(Array.from({ length: ROUNDS }, () => []));
}, 300_000);

it('refuses the first write with a token that outlives its account, and keeps nothing', async () => {
  const ann = await makeAccount(api.database);
  await api.database.sql('delete from auth."user" where id = $1::uuid', [ann.id]);
  // Of a session that the API has not heard to have ended.
  const { bearer } = await makePerson(ann.id);
  for (const key of [undefined, randomUUID()]) {
    const asked = api.http.post(ann.tasks).set(bearer);
    if (key) asked.set('Idempotency-Key', key);
    const answer = await asked.send({ title: 'Too late' });
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'token_revoked' });
  }
  expect(await tablesThatHold(ann.id)).toEqual([]);
});
