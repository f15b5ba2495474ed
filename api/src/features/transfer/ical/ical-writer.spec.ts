import { describe, expect, it } from '@jest/globals';
import type { Due } from '@taskward/schedule';
import ICAL from 'ical.js';
import { entriesOf } from '../entries-of.fixture.js';
import { again, of, told, written } from './calendar.fixture.js';
import { caseFile } from './cases.fixture.js';
import { readIcal } from './ical-reader.js';

describe('a due value that is written and read again', () => {
  const zoned = (at: string, zone: string): Due => ({ kind: 'zoned', at, zone });

  it.each([
    { due: zoned('2026-11-28T08:30:00Z', 'Europe/Oslo') },
    { due: zoned('2026-11-28T08:30:00Z', 'UTC') },
    { due: zoned('2026-11-28T08:30:00Z', 'Etc/UTC') },
    { due: zoned('2026-11-28T08:30:00Z', 'Etc/GMT+5') },
    { due: zoned('2026-10-25T00:30:00Z', 'Europe/Vienna') },
    { due: zoned('2026-10-25T01:30:00Z', 'Europe/Vienna') },
  ])('is the same moment in the same zone: $due.at $due.zone', async ({ due }) => {
    const recurrence = { rule: 'FREQ=DAILY', from: 'due' } as const;
    for (const fields of [{ due }, { due, recurrence }]) {
      const entries = await again('Garden', fields);
      expect(of(entries, 'tasks').map(({ item }) => item)).toMatchObject([fields]);
      expect(told(entries)).toEqual([]);
    }
  });

  it('is the moment stored, read by the VTIMEZONE of the same file', async () => {
    const { tasks } = JSON.parse(caseFile('F03-export-vtimezone.json').toString()) as {
      tasks: { title: string; due: Due }[];
    };
    const entries = await again('Garden', ...tasks);
    expect(of(entries, 'tasks').map(({ item }) => item)).toMatchObject(tasks);
    expect(told(entries)).toEqual([]);
    // By another name the definition alone says which moment it is.
    const renamed = written('Garden', ...tasks).replaceAll(/(TZID[:=])[\w/]+/g, (all, name) => {
      return `${String(name)}${all.slice(5).replaceAll(/[\w]/g, 'x')}${all.length}${all.at(-1)}`;
    });
    const moments = of(await entriesOf(readIcal, renamed), 'tasks').map(({ item: { due } }) => due);
    expect(moments).toMatchObject(tasks.map(({ due }) => ({ at: (due as { at: string }).at })));
  });

  it('has one VTIMEZONE for each TZID, under that very name', () => {
    const due = (zone: string) => ({ due: zoned('2026-11-28T08:30:00Z', zone) });
    const zones = ['Europe/Oslo', 'Europe/Berlin', 'Europe/Oslo', 'Europe/Stockholm'];
    const text = written('Garden', ...zones.map(due), due('UTC'));
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const defined = calendar
      .getAllSubcomponents('vtimezone')
      .map((zone) => String(zone.getFirstPropertyValue('tzid')));
    expect(defined).toEqual(['Europe/Oslo', 'Europe/Berlin', 'Europe/Stockholm']);
    expect([...text.matchAll(/TZID=([^:]+):/g)].map(([, zone]) => zone)).toEqual(zones);
  });

  it('keeps the moment of a reminder of a task that comes back, and tells no loss', async () => {
    const fields = {
      due: zoned('2026-11-28T08:30:00Z', 'Europe/Oslo'),
      recurrence: { rule: 'FREQ=DAILY', from: 'due' },
      reminders: [{ kind: 'absolute', at: '2026-11-28T08:00:00Z' }],
    } as const;
    const entries = await again('Garden', { ...fields, reminders: [...fields.reminders] });
    expect(of(entries, 'tasks').map(({ item }) => item)).toMatchObject([fields]);
    expect(told(entries)).toEqual([]);
  });

  it('keeps what reminds of a task that is not due, which an alarm could not', async () => {
    const reminders = [
      { kind: 'beforeDue', minutes: 90 },
      { kind: 'beforeDue', minutes: 0 },
    ] as const;
    expect(written('Garden', { reminders: [...reminders] })).not.toContain('RELATED=END');
    const entries = await again('Garden', { reminders: [...reminders] });
    expect(of(entries, 'tasks')[0]!.item.reminders).toEqual(reminders);
    expect(told(entries)).toEqual([]);
  });
});
