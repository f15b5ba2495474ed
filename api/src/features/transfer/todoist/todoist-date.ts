import { type Due, InvalidScheduleError, parseDue } from '@taskward/schedule';
import { shown } from '../foreign-file.js';
import { onClock, zoneNamed } from '../zones.js';
import { languageOf, monthNamed } from './month-names.js';

const TIME = '(?:(?:T|,? (?:at )?)(\\d{1,2}:\\d{2}))?(?::00)?$';
const ISO = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${TIME}`, 'i');
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.0+)?(?:Z|[+-]\d{2}:\d{2})$/i;
const NAME = '(\\p{L}[\\p{L}\\p{M}]*)\\.?';
const MONTH_FIRST = new RegExp(`^${NAME} (\\d{1,2}),? (\\d{4})${TIME}`, 'iu');
const DAY_FIRST = new RegExp(`^(\\d{1,2})\\.? (?:de )?${NAME} (?:de )?(\\d{4})${TIME}`, 'iu');

/** A due value, and what of the row it could not keep: in which column, and why. */
export interface TodoistDue {
  due: Due;
  loss?: { column: 'DATE' | 'TIMEZONE'; message: string };
}

/**
 * The due value of a date that is written out: '2026-10-05', 'Oct 5 2026', '5 Oct 2026', each also
 * with a time like 'at 15:30', or a moment with Z or an offset. What depends on when it was written, or repeats, is none.
 *
 * @param zone IANA; a time is of its clock. Of another name, or none, it is a time without zone
 * @param language DATE_LANG, whose names the months have
 */
export function todoistDate(text: string, zone: string, language = ''): TodoistDue | null {
  if (MOMENT.test(text)) return momentOf(text, zone);
  const parts = partsOf(text, languageOf(language));
  if (!parts) return null;
  const { day, time } = parts;
  try {
    if (time === undefined) return { due: parseDue({ kind: 'day', date: day }) };
    const local = parseDue({ kind: 'local', dateTime: `${day}T${time}` });
    return inZone(local, `${day}T${time}`, zone);
  } catch (error) {
    if (error instanceof InvalidScheduleError) return null;
    throw error;
  }
}

/** What gives its own offset needs no zone; TIMEZONE is the clock that repetitions keep to. */
function momentOf(at: string, zone: string): TodoistDue | null {
  try {
    return { due: parseDue({ kind: 'zoned', at, zone: zoneNamed(zone) ?? 'UTC' }) };
  } catch (error) {
    if (error instanceof InvalidScheduleError) return null;
    throw error;
  }
}

function partsOf(text: string, language: string): { day: string; time: string | undefined } | null {
  const iso = ISO.exec(text);
  const [, month = '', date = '', year = '', time] =
    (iso && [iso[0], iso[2], iso[3], iso[1], iso[4]]) ?? named(text, language) ?? [];
  if (!year) return null;
  const clock = time?.padStart(5, '0');
  return { day: `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`, time: clock };
}

/** As [all, month, date, year, time]. */
function named(text: string, language: string): (string | undefined)[] | null {
  const monthFirst = MONTH_FIRST.exec(text);
  const dayFirst = DAY_FIRST.exec(text);
  const [all, name = '', date, year, time] =
    monthFirst ?? (dayFirst && [dayFirst[0], dayFirst[2], dayFirst[1], ...dayFirst.slice(3)]) ?? [];
  const month = monthNamed(name, language);
  return month === undefined ? null : [all, String(month), date, year, time];
}

function inZone(due: Due, dateTime: string, zone: string): TodoistDue {
  if (zone === '' || zone === 'None') return { due };
  const named = zoneNamed(zone);
  if (named === undefined) {
    const message = `${shown(zone)} is no zone that is known: a time of the clock is kept`;
    return { due, loss: { column: 'TIMEZONE', message } };
  }
  const { due: zoned, loss } = onClock(dateTime, named);
  return { due: zoned, ...(loss !== undefined && { loss: { column: 'DATE', message: loss } }) };
}
