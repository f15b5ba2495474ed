import { describe, expect, it } from '@jest/globals';
import type { Due } from '@taskward/schedule';
import ICAL from 'ical.js';
import { again, of, told, written } from './calendar.fixture.js';

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
