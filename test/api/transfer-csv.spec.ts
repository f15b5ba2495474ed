import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Person } from '../factories/person.js';
import { makeRichAccount } from '../factories/rich-account.js';
import { startApi, type TestApi } from '../setup/api.js';
import { exportOf, getExport, titled } from '../setup/transfers.js';

let api: TestApi;
let ann: Person;
beforeAll(async () => {
  api = await startApi();
  ann = await makeRichAccount(api);
});
afterAll(() => api.close());

describe('an export as CSV', () => {
  it('is a table of all tasks, with names in place of ids', async () => {
    const answer = await getExport(api, ann, 'csv').expect(200);
    expect(answer.headers['content-type']).toMatch(/^text\/csv; charset=utf-8/);
    expect(answer.headers['content-disposition']).toContain('taskward.csv');
    const text = answer.body as string;
    expect(text.startsWith('\uFEFFid,title,')).toBe(true);
    expect(text.split('\r\n').length).toBeGreaterThan(14);
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
    expect(rows).toHaveLength(13);
    expect(titled(rows, 'Day')).toMatchObject({
      list: 'Garden, "north"',
      labels: expect.stringContaining('wärm; naß'),
      priority: 'low',
      due: '2026-11-28',
      reminders: 'PT90M',
      completedAt: '',
    });
    expect(titled(rows, 'Zoned')).toMatchObject({
      due: '2026-11-28T09:30:00+01:00[Europe/Vienna]',
      recurrence: 'FREQ=WEEKLY;COUNT=5;BYDAY=SA',
      recurrenceFrom: 'completion',
    });
    expect(titled(rows, 'Trashed')['deletedAt']).toMatch(/^20/);
  });

  it('has no cell that a spreadsheet would run', async () => {
    const text = await exportOf(api, ann, 'csv');
    const rows = parse(text, { bom: true });
    expect(rows.flat().filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
    expect(rows.flat()).toContain("'=1+1");
  });
});
