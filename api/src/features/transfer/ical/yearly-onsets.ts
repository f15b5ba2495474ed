import { Temporal } from '@taskward/schedule';

/** A time of the clock, in seconds as if it were UTC. */
export type Clock = number;

const DAY = 86_400;

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const READ = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'WKST'];

/** The rule of an observance of a VTIMEZONE: a day of each year, in the forms that programs write. */
export interface YearlyRule {
  /** The onsets of one year, COUNT and UNTIL set aside. */
  inYear(year: number): Clock[];
  count: number | undefined;
  /** In UTC, or on the clock where it was written so. */
  until: { clock: Clock; isUtc: boolean } | undefined;
}

/** @throws RangeError for a rule of another form */
export function yearlyRule(text: string, start: Clock): YearlyRule {
  const parts = new Map(text.split(';').map((part) => part.split('=') as [string, string]));
  const [by, interval, count] = [
    (name: string) => parts.get(name)?.split(','),
    Number(parts.get('INTERVAL') ?? 1),
    parts.get('COUNT'),
  ];
  if (parts.get('FREQ') !== 'YEARLY' || [...parts.keys()].some((name) => !READ.includes(name))) {
    throw new RangeError(text);
  }
  const begin = new Date(start * 1000);
  if (!(interval >= 1) || (by('BYDAY') && !by('BYMONTH'))) throw new RangeError(text);
  const months = by('BYMONTH')?.map(Number) ?? [begin.getUTCMonth() + 1];
  const days = by('BYMONTHDAY')?.map(Number) ?? (by('BYDAY') ? null : [begin.getUTCDate()]);
  const weekdays = by('BYDAY')?.map((day) => weekdayIn(day));
  const isIn = (date: YearDay) =>
    (days?.some((day) => day === date.day || day + date.daysInMonth + 1 === date.day) ?? true) &&
    (weekdays?.some((is) => is(date)) ?? true);
  const known = new Map<number, Clock[]>();
  const onsets = (year: number) => {
    if (year < begin.getUTCFullYear() || (year - begin.getUTCFullYear()) % interval !== 0)
      return [];
    return months
      .flatMap((month) => daysOf(year, month))
      .filter(isIn)
      .map(({ at }) => at + (start - Math.floor(start / DAY) * DAY))
      .filter((clock) => clock >= start);
  };
  return {
    inYear: (year) => {
      const found = known.get(year) ?? onsets(year);
      known.set(year, found);
      return found;
    },
    count: count === undefined ? undefined : Number(count),
    until: untilIn(parts.get('UNTIL')),
  };
}

interface YearDay {
  day: number;
  daysInMonth: number;
  /** Its midnight. */
  at: Clock;
}

function weekdayIn(text: string): (date: YearDay) => boolean {
  const [, place = '', name = ''] = /^([+-]?\d)?(\w\w)$/.exec(text) ?? [];
  const weekday = WEEKDAYS.indexOf(name);
  if (weekday === -1) throw new RangeError(text);
  const nth = Number(place);
  return ({ at, day, daysInMonth }) =>
    new Date(at * 1000).getUTCDay() === weekday &&
    (nth === 0 || nth === Math.ceil(day / 7) || -nth === Math.ceil((daysInMonth - day + 1) / 7));
}

function daysOf(year: number, month: number): YearDay[] {
  if (!(month >= 1 && month <= 12)) throw new RangeError(String(month));
  const first = Date.UTC(year, month - 1, 1) / 1000;
  const daysInMonth = (Date.UTC(year, month, 1) / 1000 - first) / DAY;
  return Array.from({ length: daysInMonth }, (_, index) => {
    return { day: index + 1, daysInMonth, at: first + index * DAY };
  });
}

function untilIn(text: string | undefined): YearlyRule['until'] {
  if (text === undefined) return undefined;
  const clock = Temporal.PlainDateTime.from(text.replace(/Z$/, ''));
  const at = clock.toZonedDateTime('UTC').epochMilliseconds / 1000;
  return { clock: text.length === 8 ? at + DAY : at, isUtc: text.endsWith('Z') };
}
