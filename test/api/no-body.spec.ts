import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../factories/person.js';
import { makeTask } from '../factories/task.js';
import { changeId, type Writer, makeWriter } from '../factories/writer.js';
import { startApi, type TestApi } from '../setup/api.js';
import { type Operation, readOperations } from '../setup/operations.js';
import { expectProblem } from '../setup/problems.js';
import { rowsOf } from '../setup/transfers.js';

const WITH_BODY = ['post', 'put', 'patch'];

let api: TestApi;
let bodyless: Operation[];
beforeAll(async () => {
  api = await startApi();
  bodyless = (await readOperations(api)).filter(
    ({ method, body, text }) => WITH_BODY.includes(method) && !body && text === undefined,
  );
});
afterAll(() => api.close());

describe('an operation that takes no body', () => {
  let ann: Person & Writer;
  let places: Record<string, string>;
  const begin = async () => {
    ann = await makeWriter(api);
    const { id } = await makeTask(api, ann);
    // Each operation could be done.
    const trashed = await ann.trash(id).expect(204);
    places = { userId: ann.id, id, changeId: changeId(trashed)! };
  };
  beforeEach(begin);

  const ask = ({ path }: Operation) =>
    api.http
      .post(path.replaceAll(/\{(\w+)\}/g, (_, name: string) => places[name]!))
      .set(ann.bearer);

  it('is one of these', () => {
    expect(bodyless.map(({ name }) => name).sort()).toEqual(['restoreTask', 'undoChange']);
    expect(bodyless.filter(({ method }) => method !== 'post')).toEqual([]);
  });

  it.each([
    { what: 'a field', type: 'application/json', body: '{"to":1}', code: 'validation_failed' },
    { what: 'a list', type: 'application/json', body: '[]', code: 'validation_failed' },
    { what: 'half an object', type: 'application/json', body: '{"to":', code: 'malformed_json' },
    { what: 'text', type: 'text/plain', body: 'please', code: 'unsupported_media_type' },
  ] as const)('refuses $what, and does nothing', async ({ type, body, code }) => {
    for (const operation of bodyless) {
      const before = await rowsOf(api, ann);
      expectProblem(await ask(operation).set('content-type', type).send(body), code);
      expect(await rowsOf(api, ann)).toEqual(before);
    }
  });

  it('says which field is not known', async () => {
    for (const operation of bodyless) {
      const answer = await ask(operation).send({ 'a/b': 1 });
      expect(answer.body).toMatchObject({
        errors: [{ in: 'body', pointer: '/a~1b', message: 'is not known here' }],
      });
    }
  });

  const takes = async (body: string | undefined) => {
    for (const operation of bodyless) {
      await begin();
      await ask(operation).set('content-type', 'application/json').send(body).expect(200);
      await ann.read(`tasks/${places['id']}`).expect(200);
    }
  };

  it.each([{ body: undefined }, { body: '' }])('takes $body as no body', ({ body }) => takes(body));

  it('takes an empty object as no body, which the document does not promise', async () => {
    await api.answers.assertDocumented();
    await takes('{}');
    api.answers.forget();
  });
});
