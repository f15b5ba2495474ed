import { describe, expect, it } from '@jest/globals';
import { NIL, validate as isUuid } from 'uuid';
import { bytesEntriesOf, entriesOf } from '../entries-of.fixture.js';
import { readJson } from '../json/json-reader.js';
import { JsonWriter } from '../json/json-writer.js';
import { of } from './calendar.fixture.js';
import { caseFile } from './cases.fixture.js';
import { readIcal } from './ical-reader.js';

describe('the nil UUID', () => {
  it('becomes another id, and what is exported of it is imported', async () => {
    const entries = await bytesEntriesOf(readIcal, caseFile('F06-nil-uid.ics'));
    const { item } = of(entries, 'tasks')[0]!;
    expect(isUuid(item.id)).toBe(true);
    expect(item.id).not.toBe(NIL);
    const exported = (id: string) => {
      const writer = new JsonWriter();
      const task = { ...item, id, position: 'a0' };
      const added = writer.add({ kind: 'tasks', item: task });
      return writer.begin() + added + writer.end();
    };
    for (const id of [item.id, NIL]) {
      const again = await entriesOf(readJson, exported(id));
      expect(of(again, 'tasks').map(({ item: { id: read } }) => read)).toEqual([item.id]);
    }
  });
});
