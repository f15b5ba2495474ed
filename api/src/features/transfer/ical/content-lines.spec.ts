import { describe, expect, it } from '@jest/globals';
import { bytesEntriesOf } from '../entries-of.fixture.js';
import { of, told } from './calendar.fixture.js';
import { caseFile } from './cases.fixture.js';
import { readIcal } from './ical-reader.js';

describe('a line that is folded within a character', () => {
  it.each([1, 7, 64 * 1024])('is unfolded before it is decoded, in chunks of %d', async (size) => {
    const entries = await bytesEntriesOf(readIcal, caseFile('F01-fold-utf8.ics'), size);
    expect(told(entries)).toEqual([]);
    expect(of(entries, 'tasks')[0]!.item.description).toBe(`${'a'.repeat(60)} 💙 done`);
  });

  it('keeps a character of four octets, whatever octet the fold follows', async () => {
    for (const at of [1, 2, 3]) {
      const sign = Buffer.from('🎉');
      const bytes = Buffer.concat([
        Buffer.from('\uFEFFBEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nSUMMARY:\uFEFF'),
        ...[sign.subarray(0, at), Buffer.from('\r\n\t'), sign.subarray(at)],
        Buffer.from('\r\nEND:VTODO\r\nEND:VCALENDAR\r\n'),
      ]);
      const entries = await bytesEntriesOf(readIcal, bytes, 5);
      expect(of(entries, 'tasks')[0]!.item.title).toBe('\uFEFF🎉');
    }
  });

  it('is refused with its number where it is not UTF-8', async () => {
    const bytes = Buffer.from('BEGIN:VCALENDAR\r\nX-A:caf\xe9\r\nEND:VCALENDAR\r\n', 'latin1');
    await expect(bytesEntriesOf(readIcal, bytes)).rejects.toThrow('lines/2 must be text in UTF-8');
  });
});
