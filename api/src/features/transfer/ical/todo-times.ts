import ICAL from 'ical.js';
import { type Due, InvalidScheduleError, parseDue, Temporal } from '@taskward/schedule';
import { lost, shown } from '../foreign-file.js';
import type { Entry } from '../items.js';
import { zoneNamed } from '../zones.js';
import type { ClockReader } from './file-zones.js';
import { ZONE } from './ical-words.js';

/**
 * A property that is a moment, in UTC and with milliseconds; undefined where there is none, or none
 * that can be.
 *
 * @param pointer the place of its component
 */
export function* readMoment(
  component: ICAL.Component,
  name: string,
  pointer: string,
  clock: ClockReader,
): Generator<Entry, string | undefined> {
  const property = component.getFirstProperty(name);
  const read = property && dueOf(property, clock);
  if (!read) return undefined;
  const { due, loss } = read;
  const place = `${pointer}/${name.toUpperCase()}`;
  if (due.kind === 'day') {
    yield lost(place, `${shown(due.date)} has no time: it is taken as midnight in UTC`);
    return inMilliseconds(`${due.date}T00:00:00Z`);
  }
  if (due.kind === 'zoned') {
    if (loss !== undefined) yield lost(place, loss);
    return inMilliseconds(due.at);
  }
  const tzid = String(property.getParameter('tzid') ?? '');
  if (tzid !== '') yield lost(place, `the zone ${shown(tzid)} is not known: it is taken as UTC`);
  // Without Z, against RFC 5545 3.8.2.1, it is taken as if it had one.
  return inMilliseconds(`${due.dateTime}Z`);
}

const inMilliseconds = (moment: string) =>
  Temporal.Instant.from(moment).toString({ smallestUnit: 'millisecond' });

/** Years that an account can hold. */
export const isYear = (year: number) => year >= 1900 && year <= 9999;

/**
 * A DUE or DTSTART as a due value: a day, a time of the clock, or a moment.
 *
 * @returns null for what is none; `loss` where its time zone has no name here, so that it became a
 *   time of the clock, and where the clock there leaves that time out
 */
export function dueOf(
  property: ICAL.Property,
  clock: ClockReader,
): { due: Due; loss?: string } | null {
  const time = property.getFirstValue();
  if (!(time instanceof ICAL.Time)) return null;
  const text = time.toString().replace(/Z$/, '');
  try {
    if (time.isDate) return { due: parseDue({ kind: 'day', date: text }) };
    const tzid = String(property.getParameter('tzid') ?? '');
    if (time.zone === ICAL.Timezone.utcTimezone || /Z$/.test(time.toString())) {
      const zone = zoneNamed(String(property.getParameter(ZONE) ?? '')) ?? 'UTC';
      return { due: parseDue({ kind: 'zoned', at: `${text}Z`, zone }) };
    }
    if (tzid.trim() === '') return { due: parseDue({ kind: 'local', dateTime: text }) };
    return clock(tzid, text);
  } catch (error) {
    if (error instanceof InvalidScheduleError || error instanceof RangeError) return null;
    throw error;
  }
}
