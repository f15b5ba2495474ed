import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { gzipSync } from 'node:zlib';
import { makePerson, type Person } from '../factories/person.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';

const WITH_SEMICOLON = { rule: 'FREQ=WEEKLY;', from: 'due' };
const WITHOUT_OFFSET = { kind: 'absolute', at: '2026-11-28T09:00:00' };
const AN_HOUR = { kind: 'beforeDue', minutes: 60 };
/** Minutes before, from one to as many. */
const reminders = (count: number) =>
  Array.from({ length: count }, (_, minutes) => ({ kind: 'beforeDue', minutes }));

describe('bad input', () => {
  let api: TestApi;
  let ann: Person;
  beforeAll(async () => {
    api = await startApi();
    ann = await makePerson();
  });
  afterAll(() => api.close());

  const post = (body: string | Buffer, type = 'application/json') =>
    api.http.post(ann.tasks).set(ann.bearer).set('Content-Type', type).send(body);
  const stored = () => api.database.sql('select title from app.task where user_id = $1', [ann.id]);

  it.each([
    ['no title', {}, '/title'],
    ['an empty title', { title: '' }, '/title'],
    ['a blank title', { title: ' \t\n\u00a0\u3000' }, '/title'],
    ['a title of 501 characters', { title: 'x'.repeat(501) }, '/title'],
    ['a title of 501 characters outside the basic plane', { title: '🌱'.repeat(501) }, '/title'],
    [
      'a title of 501 characters, half of them variation selectors',
      { title: `${'❤\uFE0F'.repeat(250)}x` },
      '/title',
    ],
    ['a title that nobody can see', { title: '\u200b\u2800\u3164\u00ad\u202e\uFE0F' }, '/title'],
    [
      'a description of 18,000 characters',
      { title: 'x', description: '❤\uFE0F'.repeat(9_000) },
      '/description',
    ],
    ['a number as title', { title: 7 }, '/title'],
    ['a list as title', { title: ['x'] }, '/title'],
    ['an object as title', { title: { length: 3 } }, '/title'],
    ['null as title', { title: null }, '/title'],
    ['a NUL character', { title: 'a\0b' }, '/title'],
    ['half of a surrogate pair', { title: 'a\ud83cb' }, '/title'],
    [
      'a description of 10,001 characters',
      { title: 'x', description: 'y'.repeat(10_001) },
      '/description',
    ],
    ['a NUL character in the description', { title: 'x', description: '\0' }, '/description'],
    ['a boolean as description', { title: 'x', description: false }, '/description'],
    ['a word as completed', { title: 'x', completed: 'yes' }, '/completed'],
    ['an id that is no UUID', { title: 'x', id: '7' }, '/id'],
    ['an id of another version', { title: 'x', id: uuidv4() }, '/id'],
    ['null as id', { title: 'x', id: null }, '/id'],
    ['an unknown field', { title: 'x', colour: 'red' }, '/colour'],
    ['an owner in the body', { title: 'x', userId: uuidv7() }, '/userId'],
    ['a field with a slash and a tilde', { title: 'x', 'a/b~c': 1 }, '/a~1b~0c'],
    ['a constructor', { title: 'x', constructor: { name: 'y' } }, '/constructor'],
    ['a toString', { title: 'x', toString: 'y' }, '/toString'],
    ['a then', { title: 'x', then: 'y' }, '/then'],
    ['a hasOwnProperty', { title: 'x', hasOwnProperty: 1 }, '/hasOwnProperty'],
    ['an unknown field of 17 levels', { title: 'x', a: nested(17) }, ''],
  ])('answers 400 to %s, says where it is, and stores nothing', async (_, body, pointer) => {
    const answer = await post(JSON.stringify(body));
    expectProblem(answer, 'validation_failed');
    const { errors } = answer.body as { errors: object[] };
    const [message, code] = [expect.stringMatching(/\S/), expect.stringMatching(/^[a-z_]+$/)];
    expect(errors).toContainEqual({ in: 'body', pointer, message, code });
    expect(await stored()).toEqual([]);
  });

  it.each([
    { body: {}, message: 'is missing; it must be text', code: 'missing' },
    { body: { title: 5 }, message: 'must be text', code: 'type' },
    { body: { title: null }, message: 'must be text' },
    { body: { title: ' ' }, message: 'must not be blank', code: 'blank' },
    { body: { title: 'x'.repeat(501) }, message: 'must be 1 to 500 characters', code: 'length' },
    { body: { title: 'x', color: 'red' }, message: 'is not known here', code: 'unknown' },
    { body: { title: 'x', description: 5 }, message: 'must be text' },
    { body: { title: 'x', labelIds: null }, message: 'must be a list' },
    { body: { title: 'x', due: 'tomorrow' }, message: 'This must be an object.' },
    {
      body: { title: 'x', due: { kind: 'week' } },
      message: 'This must be "day", "local" or "zoned".',
    },
    {
      body: { title: 'x', due: { kind: 'day', date: '2026-02-30' } },
      pointer: '/due/date',
      message: 'This must be an existing date like "2026-11-21".',
    },
    { body: { title: 'x', reminders: null }, message: 'must be a list' },
    { body: { title: 'x', reminders: 'soon' }, message: 'Reminders must be a list.' },
    { body: { title: 'x', reminders: [7] }, message: 'This must be an object.' },
    {
      body: { title: 'x', reminders: [{ kind: 'beforeDue', minutes: -5 }] },
      pointer: '/reminders/0/minutes',
      message: 'This must be whole minutes from 0 to 40320 (four weeks).',
    },
    {
      body: { title: 'x', reminders: [WITHOUT_OFFSET] },
      pointer: '/reminders/0/at',
      message: 'This must be an existing moment with its offset, like "2026-11-21T08:30:00Z".',
    },
    {
      body: { title: 'x', reminders: [{ kind: 'sometime' }] },
      pointer: '/reminders/0/kind',
      message: 'This must be "absolute" or "beforeDue".',
    },
    {
      body: { title: 'x', reminders: [AN_HOUR, AN_HOUR] },
      pointer: '/reminders/1',
      message: 'This reminder stands in the list twice.',
    },
    {
      body: { title: 'x', reminders: reminders(21) },
      pointer: '/reminders',
      message: 'A task can have at most 20 reminders.',
    },
    { body: { title: 'x', recurrence: 'weekly' }, message: 'This must be an object.' },
    {
      body: { title: 'x', recurrence: { rule: 'FREQ=DAILY', from: 'now' } },
      pointer: '/recurrence/from',
      message: 'This must be "due" or "completion".',
    },
    {
      body: { title: 'x', due: { kind: 'day', date: '2026-11-28' }, recurrence: WITH_SEMICOLON },
      message: 'A part is missing beside a semicolon; one semicolon is too many.',
    },
  ])('says of $body what is wrong with it: $message', async ({ body, ...fault }) => {
    const answer = await post(JSON.stringify(body));
    expect((answer.body as { errors: object[] }).errors).toMatchObject([fault]);
  });

  it.each([
    ['__proto__', '{"title":"x","__proto__":{"title":"y"}}', 'validation_failed'],
    ['a __proto__ in place of the title', '{"__proto__":{"title":"y"}}', 'validation_failed'],
    ['an escaped __proto__', '{"title":"x","\\u005f_proto__":{}}', 'validation_failed'],
    [
      '50,000 nested lists',
      `{"title":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      'validation_failed',
    ],
    [
      '50,000 nested objects',
      `${'{"title":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
      'validation_failed',
    ],
    ['a list', '[{"title":"x"}]', 'validation_failed'],
    ['a string', '"x"', 'malformed_json'],
    ['null', 'null', 'malformed_json'],
    ['half an object', '{"title":', 'malformed_json'],
    ['single quotes', "{'title':'x'}", 'malformed_json'],
    ['a member twice', '{"title":"x","title":"y"}', 'malformed_json'],
    ['a member twice, once with escapes', '{"title":"x","\\u0074itle":"y"}', 'malformed_json'],
    [
      'a member twice within another',
      '{"title":"x","due":{"kind":"day","date":"2026-11-28","date":"2026-11-29"}}',
      'malformed_json',
    ],
    ['a trailing comma', '{"title":"x",}', 'malformed_json'],
    [
      'a body of 1 MB',
      JSON.stringify({ title: 'x', description: 'y'.repeat(1_000_000) }),
      'body_too_large',
    ],
  ] as const)('answers a clear 4xx to %s and stores nothing', async (_, body, code) => {
    expectProblem(await post(body), code);
    expect(await stored()).toEqual([]);
  });

  it('answers 413 to a small body that unpacks to a large one', async () => {
    const bomb = gzipSync(JSON.stringify({ title: 'x'.repeat(5_000_000) }));
    expect(bomb.length).toBeLessThan(20_000);
    const answer = await post(bomb).set('Content-Encoding', 'gzip').serialize(asItIs);
    expectProblem(answer, 'body_too_large');
    expect(await stored()).toEqual([]);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    'application/json; charset=latin1',
    'application/json; charset=utf-7',
    'application/json; charset=utf-16le',
  ])('answers 415 to the type %s and stores nothing', async (type) => {
    expectProblem(await post('{"title":"x"}', type), 'unsupported_media_type');
    expect(await stored()).toEqual([]);
  });

  it('answers 400 to a body that is not the gzip it claims to be', async () => {
    expectProblem(await post('{"title":"x"}').set('Content-Encoding', 'gzip'), 'malformed_json');
    expect(await stored()).toEqual([]);
  });

  it('answers 400 to bytes that are no UTF-8, in place of storing others', async () => {
    const bytes = Buffer.from([...Buffer.from('{"title":"'), 0xff, 0xfe, ...Buffer.from('"}')]);
    expectProblem(await post(bytes).serialize(asItIs), 'malformed_json');
    expect(await stored()).toEqual([]);
  });

  it('answers 400 to a query where an operation takes none', async () => {
    const answer = await api.http.post(`${ann.tasks}?limit=5`).set(ann.bearer).send({ title: 'x' });
    expectProblem(answer, 'validation_failed');
    expect(answer.body).toMatchObject({ errors: [{ in: 'query', pointer: '/limit' }] });
    expect(await stored()).toEqual([]);
  });

  it('answers 415 to an unknown Content-Encoding', async () => {
    expectProblem(
      await post('{"title":"x"}').set('Content-Encoding', 'rot13'),
      'unsupported_media_type',
    );
  });

  it('answers 400 to a create without a body', async () => {
    expectProblem(await api.http.post(ann.tasks).set(ann.bearer), 'validation_failed');
  });

  it('names every refused field at once', async () => {
    const answer = await post('{"title":"","description":1,"x":1}');
    const { errors } = answer.body as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/description', '/title', '/x']);
  });
});

/** supertest would write a Buffer as JSON. */
const asItIs = (body: string | object) => body as string;

function nested(levels: number): unknown {
  return levels === 0 ? 1 : { a: nested(levels - 1) };
}
