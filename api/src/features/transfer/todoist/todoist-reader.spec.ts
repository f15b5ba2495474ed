import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entriesOf } from '../entries-of.fixture.js';
import { readTodoist } from './todoist-reader.js';

const HEAD = 'TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR';

async function read(text: string, size?: number) {
  const entries = await entriesOf(readTodoist, text, size);
  return {
    tasks: entries.flatMap((entry) => (entry.kind === 'tasks' ? [entry.item.title] : [])),
    items: entries.flatMap((entry) => (entry.kind === 'tasks' ? [entry.item] : [])),
    losses: entries.flatMap((entry) =>
      entry.kind === 'loss' ? [`${entry.pointer} ${entry.message}`] : [],
    ),
  };
}

describe("a reader of Todoist's CSV", () => {
  it('takes every row, whatever its line ends with and wherever the file is cut', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('\r\n', '\n', '\r'), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 80 }),
        async (ends, size) => {
          const lines = [HEAD, 'task,One,,4,1,', 'task,"Two\nlines",,4,1,', 'task,Three,,4,1,'];
          const text = lines.map((line, n) => line + ends[n]!).join('');
          expect(await read(text, size)).toMatchObject({
            tasks: ['One', 'Two\nlines', 'Three'],
            losses: [],
          });
        },
      ),
    ));

  it('tells of cells beyond the columns, with the line of their row', async () => {
    const text = `${HEAD},\ntask,One,,4,1,,,\ntask,Two,,4,1,,far,out\n`;
    expect(await read(text)).toMatchObject({
      tasks: ['One', 'Two'],
      losses: ['/lines/3 "far, out" is left out: it stands in no column'],
    });
  });

  it('tells of sections that become one list, or none', async () => {
    const text = `${HEAD}\nsection,A,,,,\ntask,One,,4,1,\nsection,A,,,,\nsection,,,,,\n`;
    expect((await read(text)).losses).toEqual([
      '/lines/4 joins the section of the same name before it: they become one list',
      '/lines/5 has no name: what follows goes to the Inbox',
    ]);
  });

  it('tells what it leaves out of sections and notes, and of an indent that is none', async () => {
    const text = `${HEAD}\nsection,A,of what,,,\ntask,One,,4,x,\ntask,Two,,4,0,\nnote,More,aside,,,Ann\n`;
    expect((await read(text)).losses).toEqual([
      '/lines/2/DESCRIPTION "of what" is left out: there is nothing like it here',
      '/lines/3/INDENT "x" is no number of levels: it stands below nothing',
      '/lines/4/INDENT "0" is no number of levels: it stands below nothing',
      '/lines/5/DESCRIPTION "aside" is left out: there is nothing like it here',
      '/lines/1/AUTHOR who wrote a task is left out',
    ]);
  });

  it('tells of tasks that are lifted, since a level above them is not there', async () => {
    const text = [
      ...[HEAD, 'task,First,,4,3,', 'task,Below,,4,4,', 'task,A,,4,1,', 'task,B,,4,2,'],
      ...['task,Deep,,4,9,', 'section,S,,,,', 'task,Second,,4,2,', 'task,Third,,4,2,'],
    ].join('\n');
    const { items, losses } = await read(text);
    const titleOf = (id: string | null) => items.find((item) => item.id === id)?.title;
    expect(items.map(({ title, parentId }) => [title, titleOf(parentId)])).toEqual([
      ['First', undefined],
      ['Below', 'First'],
      ['A', undefined],
      ['B', 'A'],
      ['Deep', 'B'],
      ['Second', undefined],
      ['Third', undefined],
    ]);
    expect(losses).toEqual([
      '/lines/2/INDENT "3" leaves levels out: it stands below nothing',
      '/lines/6/INDENT "9" leaves levels out: it stands right below the nearest above it',
      '/lines/8/INDENT "2" leaves levels out: it stands below nothing',
      '/lines/9/INDENT "2" leaves levels out: it stands below nothing',
    ]);
  });

  it('keeps the lines of a name, and the blanks of a description', async () => {
    const text = `${HEAD}\ntask,"@a One @b\n two  three @c","    code\n",4,1,\ntask,@only,  ,4,1,\n`;
    const { items, losses } = await read(text);
    expect(items).toMatchObject([
      { title: 'One\n two  three', description: '    code\n' },
      { title: '@only', description: null },
    ]);
    expect(items[0]!.labelIds).toHaveLength(3);
    expect(losses).toEqual([]);
  });

  it('tells of times that it cannot keep as they are, and of NUL characters', async () => {
    const text = [
      'TYPE,CONTENT,DATE,TIMEZONE',
      'task,A\0B,2026-10-05 15:30,Nowhere/City',
      'task,Gap,2026-03-29 02:30,Europe/Vienna',
      'task,Day,2026-10-05,Nowhere/City',
      'task,None,2026-10-05 15:30,None',
    ].join('\n');
    const { items, losses } = await read(text);
    expect(items).toMatchObject([
      { title: 'AB', due: { kind: 'local', dateTime: '2026-10-05T15:30:00' } },
      { due: { kind: 'zoned', at: '2026-03-29T01:30:00Z', zone: 'Europe/Vienna' } },
      { due: { kind: 'day' } },
      { due: { kind: 'local' } },
    ]);
    expect(losses).toEqual([
      '/lines/2/CONTENT loses its NUL characters: no text can hold one',
      '/lines/2/TIMEZONE "Nowhere/City" is no zone that is known: a time of the clock is kept',
      '/lines/3/DATE "2026-03-29T02:30" is left out by the clock of Europe/Vienna: it becomes 03:30',
    ]);
  });

  it('puts names of sections and labels on one line', async () => {
    const text = `${HEAD}\nsection,"House\nand \u202Egarden",,,,\ntask,One @at\0home,,4,1,\n`;
    const entries = await entriesOf(readTodoist, text);
    const names = entries.flatMap((entry) =>
      entry.kind === 'lists' || entry.kind === 'labels' ? [entry.item.name] : [],
    );
    expect(names).toEqual(['House and  garden', 'at home']);
    expect((await read(text)).losses).toEqual([
      expect.stringMatching(/^\/lines\/2\/CONTENT has line breaks, .*: they become a space$/),
      expect.stringMatching(/^\/lines\/4\/CONTENT has line breaks, /),
    ]);
  });

  it('tells what stood in a row of no kind', async () => {
    const { losses } = await read(`${HEAD}\n,Lost?,,,,\nmeta,view_style=list,,,,\n`);
    expect(losses).toEqual([
      '/lines/2 "Lost?" is left out: it is no task, section or note',
      '/lines/3 "meta: view_style=list" is left out: it is no task, section or note',
    ]);
  });

  it('refuses two columns of one name', async () => {
    await expect(read(`${HEAD},Content\n`)).rejects.toThrow('must name "CONTENT" once');
  });

  it.each([
    { what: 'a cell', text: `${HEAD}\ntask,One,,4,1,\ntask,12" pipe,,1,1,\n`, line: 3 },
    { what: 'the head', text: `TYPE,CON"TENT,DESCRIPTION\n`, line: 1 },
    { what: 'a quoted cell', text: `${HEAD}\ntask,"12" pipe",,1,1,\n`, line: 2 },
  ])('refuses a quotation mark in the midst of $what, with its line', async ({ text, line }) => {
    await expect(read(text)).rejects.toMatchObject({
      errors: [
        { pointer: `/lines/${line}`, message: expect.stringMatching(/^is no CSV: .*Quote/) },
      ],
    });
  });

  it.each([
    { what: 'text', row: `task,${'x'.repeat(300_000)}\n` },
    { what: 'commas', row: `task,One${','.repeat(300_000)}\n` },
    { what: 'quoted lines', row: `task,"${'x\n'.repeat(150_000)}"\n` },
  ])('refuses a row that is longer than any can be: $what', async ({ row }) => {
    await expect(read(`${HEAD}\n${row}`)).rejects.toThrow('is longer than the 256 kB');
  });

  it('tells of comments that have no room any more', async () => {
    const notes = `note,${'x'.repeat(9_000)},,,,\n`.repeat(3);
    const { losses } = await read(`${HEAD}\ntask,One,,4,1,\n${notes}`);
    expect(losses).toEqual([
      '/lines/4/CONTENT is cut to 10000 characters',
      '/lines/5/CONTENT is left out: the description before it is full',
    ]);
  });
});
