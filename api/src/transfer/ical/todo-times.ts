import ICAL from 'ical.js';
import { type Due, InvalidScheduleError, parseDue, Temporal } from '@taskward/schedule';
import { isZone } from '../zones.js';

/** A moment in UTC, with milliseconds; undefined where there is none, or none that can be. */
export function momentOf(component: ICAL.Component, name: string): string | undefined {
  const time = component.getFirstPropertyValue(name);
  if (!(time instanceof ICAL.Time) || time.isDate) return undefined;
  try {
    const instant = Temporal.Instant.from(`${time.toString().replace(/Z$/, '')}Z`);
    return isYear(time.year) ? instant.toString({ smallestUnit: 'millisecond' }) : undefined;
  } catch {
    return undefined;
  }
}

const isYear = (year: number) => year >= 1900 && year <= 9999;

/**
 * A DUE or DTSTART as a due value: a day, a time of the clock, or a moment.
 *
 * @returns null for what is none; `unknownZone` where its time zone has no name here, so that it
 *   became a time of the clock
 */
export function dueOf(property: ICAL.Property): { due: Due; unknownZone?: string } | null {
  const time = property.getFirstValue();
  if (!(time instanceof ICAL.Time)) return null;
  const text = time.toString().replace(/Z$/, '');
  try {
    if (time.isDate) return { due: parseDue({ kind: 'day', date: text }) };
    const tzid = String(property.getParameter('tzid') ?? '');
    if (time.zone === ICAL.Timezone.utcTimezone || /Z$/.test(time.toString())) {
      return { due: parseDue({ kind: 'zoned', at: `${text}Z`, zone: 'UTC' }) };
    }
    const zone = tzid && zoneOf(tzid);
    if (!zone) {
      const due = parseDue({ kind: 'local', dateTime: text });
      return tzid ? { due, unknownZone: tzid } : { due };
    }
    const at = Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
    return { due: parseDue({ kind: 'zoned', at: at.toString({ smallestUnit: 'second' }), zone }) };
  } catch (error) {
    if (error instanceof InvalidScheduleError || error instanceof RangeError) return null;
    throw error;
  }
}

/** The IANA name in a TZID, which some programs put a path of their own before. */
function zoneOf(tzid: string): string | undefined {
  const parts = tzid.split('/');
  const candidates = parts.map((_, index) => parts.slice(index).join('/'));
  return candidates.find(isZone);
}
