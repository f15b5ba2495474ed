import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makePerson, type Person } from '../factories/person.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';
import { heldBy, postImport, type Report, titled } from '../setup/transfers.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const post = (person: Person, text: string, query: object = {}) =>
  postImport(api, person, 'text/csv', text, query);
const imported = async (person: Person, text: string, query: object = {}) =>
  (await post(person, text, query).expect(200)).body as Report;

const HEAD =
  'TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,DURATION,DURATION_UNIT,DEADLINE,DEADLINE_LANG';
const todoist = (...rows: string[]) => `\uFEFF${[HEAD, ...rows].join('\r\n')}\r\n`;

describe("an import of Todoist's CSV", () => {
  const FILE = todoist(
    'meta,view_style=list,,,,,,,,,,,,',
    'task,Repot the basil @garden @Wknd,A pot from the shed,1,1,Ann (1),,Oct 5 2026,en,Africa/Cairo,30,minute,,',
    'note,"Peat-free,\nplease",,,,Ann (1),,,,,,,,',
    'task,Buy compost,,4,2,Ann (1),,2026-10-04 15:30,en,Africa/Cairo,,None,,',
    ',,,,,,,,,,,,,',
    'section,Weekly,,,,,,,,,,,,',
    'task,Water the ferns,,2,1,Ann (1),Bob (2),every monday at 9am,en,Africa/Cairo,,,,',
    'task,"Order ""old"" seeds @GARDEN",,3,1,Ann (1),,5 Oct 2026 at 9:05,en,,,,Oct 9 2026,en',
  );

  it('makes lists of sections, subtasks of indents, labels of @names', async () => {
    const bob = await makePerson();
    const { created } = await imported(bob, FILE);
    expect(created).toEqual({ lists: 1, labels: 2, filters: 0, tasks: 4 });
    const tasks = await heldBy(api, bob);
    expect(titled(tasks, 'Repot the basil')).toMatchObject({
      description: 'A pot from the shed\n\nPeat-free,\nplease',
      priority: 'urgent',
      due: { kind: 'day', date: '2026-10-05' },
      labels: ['Wknd', 'garden'],
      list: null,
    });
    expect(titled(tasks, 'Buy compost')).toMatchObject({
      parent: 'Repot the basil',
      priority: 'none',
      due: { kind: 'zoned', at: '2026-10-04T12:30:00Z', zone: 'Africa/Cairo' },
    });
    expect(titled(tasks, 'Water the ferns')).toMatchObject({ list: 'Weekly', due: null });
    expect(titled(tasks, 'Order "old" seeds')).toMatchObject({
      due: { kind: 'local', dateTime: '2026-10-05T09:05:00' },
      labels: ['garden'],
    });
    const order = tasks.filter(({ list }) => list === 'Weekly');
    order.sort((a, b) => ((a['position'] as string) < (b['position'] as string) ? -1 : 1));
    expect(order.map(({ title }) => title)).toEqual(['Water the ferns', 'Order "old" seeds']);
  });

  it('tells each loss with its line and column', async () => {
    const bob = await makePerson();
    const { losses } = await imported(bob, FILE, { dryRun: true });
    expect(losses.map(({ pointer }) => pointer)).toEqual([
      '/lines/2',
      '/lines/1/AUTHOR',
      '/lines/3/DURATION',
      '/lines/9/RESPONSIBLE',
      '/lines/9/DATE',
      '/lines/10/DEADLINE',
    ]);
    expect(losses[4]!.message).toContain('every monday at 9am');
    expect(await heldBy(api, bob)).toEqual([]);
  });

  it('puts what is named alike into the list and labels that are there', async () => {
    const bob = await makePerson();
    await api.http.post(`/api/${bob.id}/lists`).set(bob.bearer).send({ name: 'Weekly' });
    await api.http.post(`/api/${bob.id}/labels`).set(bob.bearer).send({ name: 'Garden' });
    const { created } = await imported(bob, FILE);
    expect(created).toEqual({ lists: 0, labels: 1, filters: 0, tasks: 4 });
  });

  it('lists a thousand losses and counts the others', async () => {
    const bob = await makePerson();
    const rows = Array.from({ length: 1_200 }, (_, n) => `task,T${n},,4,1,,Bob (2),,,,,,,`);
    const { losses, lossCount, created } = await imported(bob, todoist(...rows));
    expect([losses.length, lossCount, created['tasks']]).toEqual([1_000, 1_200, 1_200]);
  });

  it.each([
    { what: 'nothing', text: '', line: 1 },
    { what: 'another table', text: 'id,title\r\n1,x\r\n', line: 1 },
    { what: 'an open quote', text: todoist('task,Fine', 'task,"never closed'), line: 4 },
  ])('refuses a file with its line: $what', async ({ text, line }) => {
    const bob = await makePerson();
    const answer = await post(bob, text);
    expectProblem(answer, 'validation_failed');
    expect((answer.body as { errors: { pointer: string }[] }).errors[0]!.pointer).toBe(
      `/lines/${line}`,
    );
    expect(await heldBy(api, bob)).toEqual([]);
  });
});
