import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import type { Test } from 'supertest';
import type { Person } from '../factories/person.js';
import type { TestApi } from './api.js';

/** What an import answers. */
export interface Report {
  dryRun: boolean;
  created: Record<string, number>;
  skipped: Record<string, number>;
  losses: { pointer: string; message: string }[];
  lossCount: number;
}

type Item = Record<string, unknown>;

/** An export in JSON. */
export interface Account {
  lists: Item[];
  labels: Item[];
  filters: Item[];
  tasks: (Item & { id: string; title: string })[];
}

/** Asks for an export. */
export const getExport = ({ http }: TestApi, person: Person, format = 'json'): Test =>
  http
    .get(`/api/${person.id}/export`)
    .query({ format })
    .set(person.bearer)
    .buffer(true)
    // Whatever its type, as text: it is to be compared byte by byte.
    .parse(asText);

/** The text of an export. */
export const exportOf = async (api: TestApi, person: Person, format?: string) =>
  (await getExport(api, person, format).expect(200)).body as string;

/** What an export in JSON holds. */
export const accountOf = async (api: TestApi, person: Person) =>
  JSON.parse(await exportOf(api, person)) as Account;

/** The text of an export, with some of what it holds changed. */
export function altered(file: string, change: (copy: Account) => void): string {
  const copy = JSON.parse(file) as Account;
  change(copy);
  return JSON.stringify(copy);
}

/** Sends a file, whatever comes of it. */
export const postImport = (
  { http }: TestApi,
  person: Person,
  type: string,
  text: string,
  query: object = {},
): Test =>
  http
    .post(`/api/${person.id}/import`)
    .query(query)
    .set(person.bearer)
    .set('content-type', type)
    .send(text);

/** Sends a file that can be taken; what is told of it. */
export const imported = async (...sent: Parameters<typeof postImport>) =>
  (await postImport(...sent).expect(200)).body as Report;

/** Everything that is stored of a person, their log with it. */
export const rowsOf = ({ database }: TestApi, { id }: Person) =>
  database.sql(
    `select * from (
       select t::text as row from app.task t where user_id = $1
       union all select t::text from app.list t where user_id = $1
       union all select t::text from app.label t where user_id = $1
       union all select t::text from app.filter t where user_id = $1
       union all select t::text from app.task_label t where user_id = $1
       union all select t::text from app.change_row t where user_id = $1
       union all select t::text from app.change t where user_id = $1) as all_rows order by 1`,
    [id],
  );

/** The tasks of an account, what they name by its name. */
export async function heldBy(api: TestApi, person: Person): Promise<Item[]> {
  const { lists, labels, tasks } = await accountOf(api, person);
  const nameOf = (items: Item[], id: unknown) => items.find((item) => item['id'] === id)?.['name'];
  return tasks.map((task) => ({
    ...task,
    list: nameOf(lists, task['listId']) ?? null,
    labels: (task['labelIds'] as string[]).map((id) => nameOf(labels, id)).sort(),
    parent: tasks.find(({ id }) => id === task['parentId'])?.['title'] ?? null,
  }));
}

export const titled = (tasks: Item[], title: string) =>
  tasks.find((task) => task['title'] === title)!;

function asText(answer: unknown, done: (error: Error | null, body: string) => void): void {
  buffer(answer as Readable).then(
    (body) => done(null, body.toString()),
    (error: Error) => done(error, ''),
  );
}
