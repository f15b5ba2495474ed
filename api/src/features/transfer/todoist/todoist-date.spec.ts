import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { entriesOf } from '../entries-of.fixture.js';
import { todoistDate } from './todoist-date.js';
import { readTodoist } from './todoist-reader.js';

describe("a date in Todoist's CSV", () => {
  it('is read in the language that the row names', async () => {
    const file = new URL('../cases/F14-todoist-finnish.csv', import.meta.url);
    const entries = await entriesOf(readTodoist, readFileSync(file, 'utf8'));
    expect(entries).toMatchObject([
      { kind: 'tasks', item: { due: { kind: 'day', date: '2026-11-05' } } },
    ]);
  });

  it.each([
    { text: '5. März 2026', language: 'de', date: '2026-03-05' },
    { text: '5 de noviembre de 2026', language: 'es', date: '2026-11-05' },
    { text: '5 août 2026', language: 'fr', date: '2026-08-05' },
    { text: '5 listopada 2026', language: 'pl', date: '2026-11-05' },
    { text: '5 ноября 2026', language: 'ru', date: '2026-11-05' },
    { text: 'Sept 5, 2026', language: '', date: '2026-09-05' },
    { text: '5 May 2026', language: 'en', date: '2026-05-05' },
  ])('has the months of that language: $text', ({ text, language, date }) => {
    expect(todoistDate(text, '', language)).toEqual({ due: { kind: 'day', date } });
  });

  it.each([
    { text: '5 marraskuuta 2026', language: 'en' },
    { text: '5 marraskuuta 2026', language: '' },
    { text: '5 Marble 2026', language: 'en' },
    { text: '5 octobre 2026', language: 'x'.repeat(20) },
  ])('is none where its month is no name in that language: $text, $language', (row) => {
    expect(todoistDate(row.text, '', row.language)).toBeNull();
  });

  it.each([
    { text: '2026-11-05T15:30:00Z', zone: '', due: { at: '2026-11-05T15:30:00Z', zone: 'UTC' } },
    {
      text: '2026-11-05T15:30:00.000000+02:00',
      zone: 'Europe/Helsinki',
      due: { at: '2026-11-05T13:30:00Z', zone: 'Europe/Helsinki' },
    },
  ])('is a moment where it says its offset: $text', ({ text, zone, due }) => {
    expect(todoistDate(text, zone)).toEqual({ due: { kind: 'zoned', ...due } });
  });
});
