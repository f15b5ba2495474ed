import { describe, expect, it } from '@jest/globals';
import { entriesOf } from '../entries-of.fixture.js';
import { EXPORT_SCHEMA } from './export-schema.js';
import { readJson } from './json-reader.js';

const { lists, labels, filters, tasks } = EXPORT_SCHEMA.properties;

/** An export of one task, with some of it changed. */
const fileOf = (changes: object, task: object = {}) =>
  JSON.stringify({
    ...{ format: 'taskward', version: 1 },
    ...{ lists: lists.example, labels: labels.example, filters: filters.example },
    tasks: [{ ...tasks.example[0], ...task }],
    ...changes,
  });

describe('a file that is no export', () => {
  it.each([
    { what: 'another format', text: '{"format":"other"}', says: /^format must be "taskward"/ },
    { what: 'a list', text: '[1, 2]', says: /^format must be "taskward"/ },
    { what: 'a later version', text: fileOf({ version: 2 }), says: /^version must be 1, the ver/ },
    { what: 'no version', text: '{"format":"taskward"}', says: /^version must be 1/ },
    { what: 'no lists', text: '{"format":"taskward","version":1}', says: /^lists is missing$/ },
    { what: 'text for lists', text: fileOf({ lists: 'x' }), says: /^lists must be a list$/ },
    {
      what: 'a number for a task',
      text: fileOf({ tasks: [3] }),
      says: /^tasks\/0 must be an object$/,
    },
    {
      what: 'a blank title',
      text: fileOf({}, { title: ' ' }),
      says: /title must hold something to see/,
    },
    { what: 'no title', text: fileOf({}, { title: '' }), says: /title must not be empty$/ },
    {
      what: 'a long title',
      text: fileOf({}, { title: 'x'.repeat(501) }),
      says: /at most 500 characters$/,
    },
    { what: 'a number for a title', text: fileOf({}, { title: 3 }), says: /title must be text$/ },
    {
      what: 'a due value of no kind',
      text: fileOf({}, { due: 'soon' }),
      says: /due must be null, \{"kind":"day"/,
    },
    ...['a', 'a00', 'a0\n', 'a0/', 'a0-', 'a0 V', 'a0~', 'a0\u00e9'].map((position) => ({
      what: `a position that is none, ${JSON.stringify(position)}`,
      text: fileOf({}, { position }),
      says: /position must be a position that the API has given out$/,
    })),
    {
      what: 'a list where no position is',
      text: fileOf({ lists: [{ ...lists.example[0], position: 'a0~' }] }),
      says: /^lists\/0\/position must be a position/,
    },
    {
      what: 'an occurrence that no series comes to',
      text: fileOf({}, { occurrence: 1_000_001 }),
      says: /occurrence must be 1000000 or less$/,
    },
    {
      what: 'a query of another program',
      text: fileOf({ filters: [{ ...filters.example[0], query: { foo: 'x' } }] }),
      says: /^filters\/0\/query\/foo is not known here$/,
    },
    {
      what: 'a query with what every object has',
      text: fileOf({ filters: [{ ...filters.example[0], query: { constructor: 'x' } }] }),
      says: /^filters\/0\/query\/constructor is not known here$/,
    },
    {
      what: 'half a reminder',
      text: fileOf({}, { reminders: [{}] }),
      says: /reminders\/0 must be \{"kind"/,
    },
    {
      what: 'a rule alone',
      text: fileOf({}, { recurrence: 'FREQ=DAILY' }),
      says: /recurrence must be null or/,
    },
    {
      what: 'another priority',
      text: fileOf({}, { priority: 1 }),
      says: /must be one of: none, low, /,
    },
    {
      what: 'an id that is none',
      text: fileOf({}, { id: '7' }),
      says: /id must be a UUID, in lower case$/,
    },
    {
      what: 'a label twice',
      text: fileOf({}, { labelIds: Array(2).fill(labels.example[0]!.id) }),
      says: /labelIds must have each entry once$/,
    },
    {
      what: 'a day as a time',
      text: fileOf({}, { createdAt: '2026-11-21' }),
      says: /createdAt must be a moment/,
    },
    {
      what: 'an odd color',
      text: fileOf({ labels: [{ ...labels.example[0], color: 'x' }] }),
      says: /color must be a color of/,
    },
    {
      what: 'a NUL',
      text: fileOf({}, { description: '\0' }),
      says: /description must be text without NUL/,
    },
  ])('is refused in words that say what would be right: $what', async ({ text, says }) => {
    const refused = entriesOf(readJson, text);
    await expect(refused).rejects.toThrow(says);
    await expect(refused).rejects.not.toThrow(/pattern|schema|constant|array|string/);
  });
});

describe('an export', () => {
  it('has its lists known by their names, however JSON spells them', async () => {
    const text = fileOf({}).replace('"tasks"', '"t\\u0061sks"');
    expect(text).toContain('\\u0061');
    expect(await entriesOf(readJson, text)).toEqual(await entriesOf(readJson, fileOf({})));
  });

  it('has names put on one line, as the API takes them now, and is not refused', async () => {
    const name = 'House\r\nand\u202Egarden';
    const named = Object.entries({ lists, labels, filters }).map(([kind, { example }]) => [
      kind,
      [{ ...example[0], name }],
    ]);
    const entries = await entriesOf(
      readJson,
      fileOf(Object.fromEntries(named) as object, { title: name }),
    );
    const items = entries.flatMap((entry) => (entry.kind === 'loss' ? [] : [entry.item]));
    expect(items).toMatchObject([
      ...Array.from({ length: 3 }, () => ({ name: 'House and garden' })),
      { title: name },
    ]);
    const message = expect.stringMatching(/^has line breaks, .*: they become a space$/);
    expect(entries.filter(({ kind }) => kind === 'loss')).toEqual(
      ['lists', 'labels', 'filters'].map((kind) => ({
        ...{ kind: 'loss', message },
        pointer: `/${kind}/0/name`,
      })),
    );
  });
});
