import { randomUUID } from 'node:crypto';
import { withDatabase } from '@taskward/database';
import { makePerson, type Person } from '../../test/factories/person.js';
import { progress } from '../system/progress.js';
import { sql, UNLOCKED } from './data.js';
import { load, type Request } from './load.js';
import type { PinnedServer } from './pinned-server.js';
import { type Contestant, race, type Result } from './race.js';
import type { Stand } from './stand.js';

export const LIST: Request = { method: 'GET', path: ({ tasks }) => tasks, status: 200 };
const CREATE: Request = {
  method: 'POST',
  path: ({ tasks }) => tasks,
  body: JSON.stringify({ title: 'Water the plants', description: 'The fern twice a week.' }),
  headers: () => ({ 'idempotency-key': randomUUID() }),
  status: 201,
};

export const ROUNDS = 16;
/** V8 compiles what each request calls once only after some ten thousand of them; seconds. */
export const WARM_UP = 20;

/** Races servers with one and the same load. */
function sideBySide<Name extends string>(
  servers: Record<Name, PinnedServer>,
  request: Request,
  people: Person[],
): Promise<Result<Name>> {
  const contestants = Object.fromEntries(
    Object.entries<PinnedServer>(servers).map(([name, server]) => [
      name,
      { server, request, people },
    ]),
  ) as Record<Name, Contestant>;
  return race({ contestants, rounds: ROUNDS, seconds: 1, warmUp: WARM_UP });
}

/** The API beside the bare server and the plain one. */
export function yardsticks(
  stand: Stand,
): Promise<{ list: Result<'api' | 'bare' | 'plain'>; create: Result<'api' | 'bare'> }> {
  return progress('API and yardsticks', () =>
    stand.with([stand.api(), stand.bare(), stand.plain()], async ([api, bare, plain]) => {
      const list = await sideBySide(
        { api: api!, bare: bare!, plain: plain! },
        LIST,
        await stand.signIn(),
      );
      const create = await sideBySide({ api: api!, bare: bare! }, CREATE, await stand.signIn());
      return { list, create };
    }),
  );
}

export type LockResult = Result<'locked' | 'open'>;

/** The API with and without row-level security and owners. */
export async function lock(stand: Stand): Promise<{ list: LockResult; read: LockResult }> {
  const [task] = await sql(stand.urls.admin, `select id, user_id from app.task limit 1`);
  const one: Request = { ...LIST, path: ({ tasks }) => `${tasks}/${String(task!['id'])}` };
  const unlocked = withDatabase(stand.urls.api, UNLOCKED);
  const starting = [stand.api('locked'), stand.api('open', unlocked, 'without-lock.mjs')];
  return progress('the second lock', () =>
    stand.with(starting, async ([locked, open]) => {
      const servers = { locked: locked!, open: open! };
      const list = await sideBySide(servers, LIST, await stand.signIn());
      const owner = await makePerson(String(task!['user_id']));
      return { list, read: await sideBySide(servers, one, [owner]) };
    }),
  );
}

/** @returns microseconds that guard and ownership take of a request, at the median */
export function guard(stand: Stand): Promise<number> {
  const timed = stand.api('timed', stand.urls.api, 'guard-timer.mjs');
  return progress('guard and ownership', () =>
    stand.with([timed], async ([server]) => {
      const people = await stand.signIn();
      await load(server!, LIST, people, { seconds: WARM_UP });
      await server!.ask('guard');
      await load(server!, LIST, people, { seconds: 4 });
      return (await server!.ask<{ median: number }>('guard')).median;
    }),
  );
}
