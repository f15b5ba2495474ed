import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entriesOf } from '../entries-of.fixture.js';
import { readTodoist } from './todoist-reader.js';

const HEAD = 'TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR';

async function read(text: string, size?: number) {
  const entries = await entriesOf(readTodoist, text, size);
  return {
    tasks: entries.flatMap((entry) => (entry.kind === 'tasks' ? [entry.item.title] : [])),
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
          expect(await read(text, size)).toEqual({
            tasks: ['One', 'Two lines', 'Three'],
            losses: [],
          });
        },
      ),
    ));

  it('tells of cells beyond the columns, with the line of their row', async () => {
    const text = `${HEAD},\ntask,One,,4,1,,,\ntask,Two,,4,1,,far,out\n`;
    expect(await read(text)).toEqual({
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
    const text = `${HEAD}\nsection,A,of what,,,\ntask,One,,4,x,\nnote,More,aside,,,Ann\n`;
    expect((await read(text)).losses).toEqual([
      '/lines/2/DESCRIPTION "of what" is left out: there is nothing like it here',
      '/lines/3/INDENT "x" is no number of levels: it stands below nothing',
      '/lines/4/DESCRIPTION "aside" is left out: there is nothing like it here',
      '/lines/1/AUTHOR who wrote a task is left out',
    ]);
  });

  it('refuses two columns of one name', async () => {
    await expect(read(`${HEAD},Content\n`)).rejects.toThrow('must name "CONTENT" once');
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
