import type { TaskDto } from '../../api/src/features/tasks/dto/task.dto.js';
import { encodeCursor } from '../../api/src/features/tasks/reading/task.cursor.js';
import { termsOf } from '../../api/src/features/tasks/reading/task-orders.js';
import {
  type Order,
  ORDERS,
  type Sort,
  SORTS,
  type TaskReading,
} from '../../api/src/features/tasks/reading/task-reading.js';
import { DONE } from '../../api/src/features/tasks/task.columns.js';
import { makePerson, type Person } from '../../test/factories/person.js';
import { progress, seconds } from '../system/progress.js';
import { fillMillion, sql } from './data.js';
import { load } from './load.js';
import { LIST, WARM_UP } from './measurements.js';
import type { PinnedServer } from './pinned-server.js';
import { race, type Result } from './race.js';
import type { Stand } from './stand.js';

/** The first page of a person with 100 tasks, and two pages of one with a million. */
export type Page = 'few' | 'first' | 'far';

/** The pages of one order, side by side. */
export interface OrderFigures {
  sort: Sort;
  order: Order;
  pages: Result<Page>;
}

/** Of each page, over one connection. */
const BRIEF = { rounds: 5, seconds: 1, warmUp: 1, connections: 1 };

/** Gives somebody a million tasks, and reads them in each order. */
export async function million(stand: Stand): Promise<{ inserted: string; orders: OrderFigures[] }> {
  const { id } = await makePerson();
  const begun = performance.now();
  await progress('a million tasks', () => fillMillion(stand.urls, id));
  const inserted = seconds(begun);
  return stand.with([stand.api()], async ([server]) => {
    await load(server!, LIST, await stand.signIn(), { seconds: WARM_UP });
    const orders: OrderFigures[] = [];
    await progress('pages of a million', async () => {
      for (const sort of SORTS) {
        for (const order of ORDERS) {
          orders.push({ sort, order, pages: await pagesOf(stand, server!, id, { sort, order }) });
        }
      }
    });
    return { inserted, orders };
  });
}

async function pagesOf(
  { urls, ids }: Stand,
  server: PinnedServer,
  many: string,
  { sort, order }: { sort: Sort; order: Order },
): Promise<Result<Page>> {
  const [few, own] = [await makePerson(ids[0]), await makePerson(many)];
  const page = (person: Person, more = '') => {
    const path = `${person.tasks}?sort=${sort}&order=${order}${more}`;
    return { server, request: { ...LIST, path: () => path }, people: [person] };
  };
  const cursor = await farCursor(urls.admin, server, own, { sort, order });
  const contestants = { few: page(few), first: page(own), far: page(own, `&cursor=${cursor}`) };
  return race({ ...BRIEF, contestants });
}

/** Where page 10,000 begins: a cursor is the key of the task before it, and a print of the filters. */
async function farCursor(
  database: string,
  { port }: PinnedServer,
  { tasks, bearer, id }: Person,
  { sort, order }: { sort: Sort; order: Order },
): Promise<string> {
  const url = `http://127.0.0.1:${port}${tasks}?sort=${sort}&order=${order}`;
  const answer = await fetch(url, { headers: bearer });
  const { nextCursor } = (await answer.json()) as { nextCursor: string };
  const [print] = read(nextCursor);
  const reading = { sort, order } as TaskReading;
  const [row] = await sql(
    database,
    `select answer from app.task t
     where user_id = '${id}' and deleted_at is null and ${DONE} = 0
     order by ${termsOf(reading).tasks} offset 499_949 limit 1`,
  );
  const cursor = encodeCursor(JSON.parse(String(row!['answer'])) as TaskDto, reading);
  return written([print, ...read(cursor).slice(1)]);
}

const read = (cursor: string) =>
  JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
const written = (key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');
