import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MAX_OF_A_KIND } from '../../api/src/record/resources/limit-reached.error.js';
import type { Person } from '../factories/person.js';
import { changeId, idOf, type Writer, makeWriter } from '../factories/writer.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';
import { rowsOf } from '../setup/transfers.js';

const KINDS = [
  { kind: 'list', values: 'n', columns: 'name', more: {}, fate: { tasks: 'trash' } },
  { kind: 'label', values: 'n, n', columns: 'name, name_key', more: {}, fate: {} },
  { kind: 'filter', values: "n, '{}'", columns: 'name, query', more: { query: {} }, fate: {} },
];

let api: TestApi;
let ann: Person & Writer;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  ann = await makeWriter(api);
});
afterAll(() => api.close());

describe.each(KINDS)('the $kind above 1,000', ({ kind, columns, values, more, fate }) => {
  const body = { name: 'One more', ...more };
  const fill = (size: number) =>
    api.database.sql(
      `insert into app.${kind} (user_id, id, ${columns})
       select $1, gen_random_uuid(), ${values} from generate_series(1, $2::int) as s (i), lateral
         (select 'No. ' || i as n) as named`,
      [ann.id, size],
    );

  it('is not made', async () => {
    await fill(MAX_OF_A_KIND - 1);
    await ann.make(`${kind}s`, body);
    const before = await rowsOf(api, ann);
    const refused = await api.http
      .post(`/api/${ann.id}/${kind}s`)
      .set(ann.bearer)
      .send({ ...body, name: 'Another' });
    expectProblem(refused, 'limit_reached');
    expect(await rowsOf(api, ann)).toEqual(before);
  });

  it('is not brought back by an undo', async () => {
    const made = await ann.make(`${kind}s`, body);
    const place = `/api/${ann.id}/${kind}s/${idOf(made)}`;
    const deleted = await api.http.delete(place).query(fate).set(ann.bearer).expect(204);
    await fill(MAX_OF_A_KIND);
    const before = await rowsOf(api, ann);
    expectProblem(await ann.undo(changeId(deleted)), 'limit_reached');
    expect(await rowsOf(api, ann)).toEqual(before);
  });
});
