import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makePerson } from '../factories/person.js';
import { startApi, type TestApi } from '../setup/api.js';
import { expectProblem } from '../setup/problems.js';
import { accountOf, heldBy, imported, postImport, titled } from '../setup/transfers.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const TYPE = 'text/csv';

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
    const { created } = await imported(api, bob, TYPE, FILE);
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
    const { losses } = await imported(api, bob, TYPE, FILE, { dryRun: true });
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
    const { created } = await imported(api, bob, TYPE, FILE);
    expect(created).toEqual({ lists: 0, labels: 1, filters: 0, tasks: 4 });
  });

  it('takes the first list of a name that people see, or says that it is archived', async () => {
    const bob = await makePerson();
    const listed = async (name: string, archived: boolean) => {
      const sent = api.http.post(`/api/${bob.id}/lists`).set(bob.bearer).send({ name, archived });
      return ((await sent.expect(201)).body as { id: string }).id;
    };
    await listed('Home', true);
    const home = await listed('Home', false);
    await listed('Home', false);
    const work = await listed('Work', true);
    await listed('Work', true);
    const rows = ['section,Home', 'task,A,,4,1', 'section,Work', 'task,B,,4,1', 'task,C,,4,1'];
    const { created, losses } = await imported(api, bob, TYPE, todoist(...rows));
    expect(created).toMatchObject({ lists: 0, tasks: 3 });
    const tasks = await heldBy(api, bob);
    expect(['A', 'B', 'C'].map((title) => titled(tasks, title)['listId'])).toEqual([
      ...[home, work, work],
    ]);
    expect(losses).toEqual([
      {
        pointer: '/lines/4/CONTENT',
        message: 'goes into your list "Work", which is archived',
      },
    ]);
  });

  it('tells of a task that is too deep with its line', async () => {
    const bob = await makePerson();
    const rows = [1, 2, 3, 4, 5, 6].map((indent) => `task,T${indent},,4,${indent}`);
    const { losses } = await imported(api, bob, TYPE, todoist(...rows));
    expect(losses).toEqual([
      { pointer: '/lines/7', message: expect.stringContaining('there can be 5 levels') },
    ]);
  });

  it('lists a thousand losses and counts the others', async () => {
    const bob = await makePerson();
    const rows = Array.from({ length: 1_200 }, (_, n) => `task,T${n},,4,1,,Bob (2),,,,,,,`);
    const { losses, lossCount, created } = await imported(api, bob, TYPE, todoist(...rows));
    expect([losses.length, lossCount, created['tasks']]).toEqual([1_000, 1_200, 1_200]);
  });

  it('takes names of members that every object has for what they are in a cell', async () => {
    const bob = await makePerson();
    const { losses, created } = await imported(
      api,
      bob,
      TYPE,
      todoist('task,Fine,,constructor', 'task,Too,,4'),
    );
    expect([created['tasks'], losses]).toEqual([
      2,
      [{ pointer: '/lines/2/PRIORITY', message: '"constructor" is none from 1 to 4' }],
    ]);
  });

  it('puts below nothing what stands below a row that is left out, or at no level', async () => {
    const bob = await makePerson();
    const rows = ['task,A,,4,1', 'task,,,4,1', 'task,B,,4,2', 'task,C,,4,1.5', 'task,D,,4,2'];
    const { losses } = await imported(api, bob, TYPE, todoist(...rows));
    expect(losses.map(({ pointer }) => pointer)).toEqual(['/lines/3', '/lines/5/INDENT']);
    const { tasks } = await accountOf(api, bob);
    const idOf = (title: string) => tasks.find((task) => task.title === title)!.id;
    const parents = tasks.map(({ title, parentId }) => [title, parentId]).sort();
    expect(parents).toEqual([
      ['A', null],
      ['B', null],
      ['C', null],
      ['D', idOf('C')],
    ]);
  });

  it.each([
    { what: 'nothing', text: '', line: 1 },
    { what: 'another table', text: 'id,title\r\n1,x\r\n', line: 1 },
    { what: 'an open quote', text: todoist('task,Fine', 'task,"never closed'), line: 4 },
  ])('refuses a file with its line: $what', async ({ text, line }) => {
    const bob = await makePerson();
    const answer = await postImport(api, bob, TYPE, text);
    expectProblem(answer, 'validation_failed');
    expect((answer.body as { errors: { pointer: string }[] }).errors[0]!.pointer).toBe(
      `/lines/${line}`,
    );
    expect(await heldBy(api, bob)).toEqual([]);
  });
});
