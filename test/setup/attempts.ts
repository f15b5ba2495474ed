import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Response } from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { makePerson, type Person } from '../factories/person.js';
import type { TestApi } from './api.js';
import { type Operation, UUID } from './operations.js';

/** Whose an id is, seen from the person who calls. */
const WHOSE = ['own', 'other', 'unknown', 'malformed'] as const;
export type Whose = (typeof WHOSE)[number];

const TOKENS = ['none', 'other', 'own'] as const;

/** One request that somebody tries. */
export interface Attempt {
  operation: Operation;
  token: (typeof TOKENS)[number];
  /** The `:userId` of the path. */
  owner: Whose;
  /** The other ids, in path and body. */
  id: Whose;
  /** An owner where none belongs. */
  extra?: { place: 'query' | 'body'; name: string; whose: Whose };
  ifNoneMatch?: string;
}

/** Bob, who calls; Ann, whose rows he is after; Cleo, whose token is used too. */
export interface Cast {
  ann: Person;
  bob: Person;
  cleo: Person;
  ids: Record<Whose, string>;
  /** Of tasks that another one can be put below: not below itself. */
  parents: Record<Whose, string>;
}

/** What stands in every row of Ann's and Cleo's, and in no answer. */
export const SECRET = 'nobody-else-reads-this';

/** Makes what there is beside tasks; all values are ours. */
const namedRows = (owner: string, id: string, name: string) => [
  `insert into app.list (user_id, id, name) values ('${owner}', '${id}', '${name}')`,
  `insert into app.label (user_id, id, name, name_key)
   values ('${owner}', '${id}', '${name}', '${name}')`,
  `insert into app.filter (user_id, id, name, query) values ('${owner}', '${id}', '${name}', '{}')`,
];

/**
 * Gives two people an open and a trashed task, a list, a filter and a label, which the open one has, and a
 * change with the same id.
 */
export async function makeCast({ database }: TestApi): Promise<Cast> {
  const [ann, bob, cleo] = [await makePerson(), await makePerson(), await makePerson()];
  const ids = { own: uuidv7(), other: uuidv7(), unknown: uuidv7(), malformed: 'no-uuid' };
  for (const [person, id] of [
    [ann, ids.other],
    [cleo, uuidv7()],
  ] as const) {
    await database.sql(
      `insert into app.task (user_id, id, title, description, deleted_at)
       values ($1, $2, $4, $4, null), ($1, $3, $4, $4, now() - interval '31 days')`,
      [person.id, id, uuidv7(), SECRET],
    );
    for (const insert of namedRows(person.id, id, SECRET)) await database.sql(insert);
    await database.sql(
      `insert into app.task_label (user_id, task_id, label_id) values ($1, $2, $2)`,
      [person.id, id],
    );
    await database.sql('update app.change set id = $2 where user_id = $1 and seq = 1', [
      person.id,
      id,
    ]);
  }
  return { ann, bob, cleo, ids, parents: { ...ids, own: uuidv7() } };
}

/**
 * Gives Bob his task, one to put it below, list, filter and label back, and no history but of that,
 * which has the same id: every attempt begins alike.
 */
export async function resetBob(
  { database }: TestApi,
  { bob, ids, parents }: Cast,
  inTrash: boolean,
): Promise<void> {
  const [owner, own, above] = [bob.id, ids.own, parents.own];
  const tables = ['task_label', 'task', 'list', 'label', 'filter', 'change', 'change_row'];
  // Two requests, and not fourteen: there are thousands of attempts.
  await database.sql(
    tables.map((table) => `delete from app.${table} where user_id = '${owner}'`).join(';'),
  );
  await database.sql(
    [
      ...namedRows(owner, own, 'Own'),
      `insert into app.task (user_id, id, title, list_id)
       values ('${owner}', '${above}', 'Above', '${own}')`,
      `insert into app.task (user_id, id, title, deleted_at)
       values ('${owner}', '${own}', 'Own', ${inTrash ? 'now()' : 'null'})`,
      `update app.change set id = '${own}' where user_id = '${owner}'`,
    ].join(';'),
  );
}

/** Every combination of token, owner and id; then every owner where none belongs. */
export function attemptsOn(operation: Operation): Attempt[] {
  const takesId =
    /\{(?!userId\})/.test(operation.path) ||
    operation.idsInBody.length > 0 ||
    operation.hasIdsWithin;
  const places = operation.body ? (['query', 'body'] as const) : (['query'] as const);
  const extras = places.flatMap((place) =>
    ['userId', 'user_id'].flatMap((name) => WHOSE.map((whose) => ({ place, name, whose }))),
  );
  return TOKENS.flatMap((token) =>
    WHOSE.flatMap((owner) => [
      ...(takesId ? idsOf(operation) : (['own'] as const)).map((id) => ({
        operation,
        token,
        owner,
        id,
      })),
      ...extras.map((extra) => ({ operation, token, owner, id: 'own' as const, extra })),
    ]),
  );
}

/** Where a text has ids, any name is one. */
const idsOf = ({ text }: Operation) =>
  text === undefined ? WHOSE : WHOSE.filter((whose) => whose !== 'malformed');

/** Sends it. */
export function send({ http }: TestApi, cast: Cast, attempt: Attempt): Promise<Response> {
  const { operation, token, owner, id, extra, ifNoneMatch } = attempt;
  const { ann, bob, cleo, ids, parents } = cast;
  const owners = { own: bob.id, other: ann.id, unknown: NOBODY, malformed: 'no-uuid' };
  const stray = extra && { [extra.name]: owners[extra.whose] };
  const path = operation.path.replace('{userId}', owners[owner]).replace(/\{\w+\}/g, ids[id]);
  const request = http[operation.method](path);
  if (token !== 'none') void request.set((token === 'own' ? bob : cleo).bearer);
  if (ifNoneMatch) void request.set('If-None-Match', ifNoneMatch);
  if (operation.isStream) void request.buffer(true).parse(firstEvent);
  void request.query({ ...operation.query, ...(extra?.place === 'query' && stray) });
  if (operation.body) {
    const named = {
      ...Object.fromEntries(
        operation.idsInBody.map((name) => [name, (name === 'parentId' ? parents : ids)[id]]),
      ),
      ...Object.fromEntries(operation.idListsInBody.map((name) => [name, [ids[id]]])),
    };
    const body = { ...operation.body, ...named, ...(extra?.place === 'body' && stray) };
    void request.send(operation.hasIdsWithin ? (withId(body, ids[id]) as object) : body);
  }
  if (operation.text !== undefined) {
    void request.type(operation.mediaType!).send(withId(operation.text, ids[id]) as string);
  }
  return request.then((answer) => answer);
}

/** The same with every id replaced. */
const withId = (value: unknown, id: string): unknown =>
  typeof value === 'string'
    ? value.replaceAll(new RegExp(UUID, 'g'), id)
    : JSON.parse((withId(JSON.stringify(value), id) as string) || 'null');

/** Takes an answer that is JSON whole, and of a stream the first event. */
function firstEvent(parsed: Response, done: (error: null, body: unknown) => void): void {
  const answer = parsed as unknown as IncomingMessage;
  const isStream = answer.headers['content-type']?.startsWith('text/event-stream');
  let text = '';
  answer.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    if (isStream && text.includes('\n\n')) settle({});
  });
  answer.on('end', () => settle(JSON.parse(text)));

  function settle(body: unknown): void {
    Object.assign(answer, { text });
    done(null, body);
    answer.destroy();
  }
}

const NOBODY = randomUUID();

/** "getTask: own token, other owner, unknown id", for messages. */
export const nameOf = ({ operation, token, owner, id, extra }: Attempt) =>
  `${operation.name}: ${token} token, ${owner} owner, ${id} id` +
  (extra ? `, ${extra.whose} ${extra.name} in the ${extra.place}` : '');

/** Every row of schema app that is not Bob's, as text. */
export async function foreignRows({ database }: TestApi, { bob }: Cast): Promise<string[]> {
  const tables = await database.sql<{ name: string }>(
    "select format('app.%I', relname) as name from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p')",
  );
  const rows = tables.map(({ name }) =>
    database.sql<{ row: string }>(
      `select '${name}' || t::text as row from ${name} t where user_id <> $1 order by 1`,
      [bob.id],
    ),
  );
  return (await Promise.all(rows)).flat().map(({ row }) => row);
}
