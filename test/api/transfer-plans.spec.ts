import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { largeAccount } from '../factories/large-account.js';
import { makePerson, type Person } from '../factories/person.js';
import { changeId, writerFor } from '../factories/writer.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';
import { analyzeAll, leaveUnvacuumed, rowsReadBy, takeForEmpty } from '../setup/rows-read.js';
import { postImport } from '../setup/transfers.js';

const TASKS = 1_500;
/** What may be read for each task: its words, its labels and its log are looked up too. */
const READS = 80;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  await leaveUnvacuumed(api.database);
});
afterAll(() => api.close());

const importFor = (person: Person, size: number) =>
  postImport(api, person, 'application/json', largeAccount(size)).expect(200);

/** What PostgreSQL may know of its tables when somebody's large account comes in. */
const KNOWN: Record<string, () => Promise<unknown>> = {
  nothing: () => Promise.resolve(),
  'some small accounts': async () => {
    for (let n = 0; n < 10; n++) await importFor(await makePerson(), 30);
    await analyzeAll(api.database);
  },
  'that they are empty, which they are not': () => takeForEmpty(api.database),
};

describe('an account that comes in, goes and comes back', () => {
  it.each(Object.keys(KNOWN).map((known) => ({ known })))(
    'is looked up row by row where PostgreSQL knows of its tables: $known',
    async ({ known }) => {
      const ann = await makePerson();
      const { undo, patch } = writerFor(api, ann);
      const read = async (work: () => Promise<string | undefined>) => {
        await KNOWN[known]!();
        let change: string | undefined;
        const reads = await rowsReadBy(api.database, TASKS, async () => (change = await work()));
        return { change, perTask: Math.round(reads / TASKS) };
      };
      const imported = await read(async () => changeId(await importFor(ann, TASKS)));
      const undone = await read(async () => changeId(await undo(imported.change).expect(200)));
      const redone = await read(async () => changeId(await undo(undone.change).expect(200)));
      const [task] = await api.database.sql<{ id: string }>(
        'select id from app.task where user_id = $1 order by id offset 700 limit 1',
        [ann.id],
      );
      await patch(task!.id, { title: 'Renamed' }).expect(200);
      const refused = await read(async () => {
        expectProblem(await undo(redone.change), 'undo_conflict');
        return undefined;
      });
      const reads = [imported, undone, redone, refused].map(({ perTask }) => perTask);
      expect(Math.max(...reads)).toBeLessThan(READS);
    },
  );
});
