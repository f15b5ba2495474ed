import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { TaskItem } from '../items.js';
import { taskItem } from '../task-item.fixture.js';
import { CsvWriter } from './csv-writer.js';

/** The rows that a program sees, whatever it takes for the end of one. */
function rowsOf(...tasks: Partial<TaskItem>[]): Record<string, string>[] {
  const writer = new CsvWriter();
  const text = [
    writer.begin(),
    ...tasks.map((fields) => writer.add({ kind: 'tasks', item: taskItem(fields) })),
  ].join('');
  return parse(text, { bom: true, columns: true, record_delimiter: ['\r\n', '\n', '\r'] });
}

describe('a table', () => {
  it.each([{ end: '\n' }, { end: '\r' }, { end: '\r\n' }])(
    'holds a text of several lines in one cell: $end',
    ({ end }) => {
      const [title, description] = [`One${end}Two`, `a${end}b`];
      expect(rowsOf({ title, description })).toMatchObject([{ title, description }]);
    },
  );

  it.each([
    ...[{ title: '=1+1' }, { title: '+1' }, { title: '-1' }, { title: '@A1' }, { title: '\tx' }],
    ...[{ title: '\n=1+1' }, { title: '\r\n=1+1' }, { title: '  =1+1' }, { title: '\u200B=1+1' }],
    ...[{ title: '\uFF1D1+1' }, { title: '\uFEFF@A1' }, { title: '\rx' }],
  ])('has no cell that a spreadsheet would run: $title', ({ title }) => {
    expect(rowsOf({ title })).toMatchObject([{ title: `'${title}` }]);
  });

  it.each([{ title: 'a=1' }, { title: 'x\n=1+1' }, { title: '\nplain' }])(
    'leaves every other text as it is: $title',
    ({ title }) => {
      expect(rowsOf({ title })).toMatchObject([{ title }]);
    },
  );
});
