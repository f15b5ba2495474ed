import { RRule } from 'rrule';
import { type Due } from './due.js';
import { type Series } from './generated-rules.fixture.js';

/** Milliseconds that a clock shows, as if it were UTC. */
type Clock = number;

const DAY_MS = 86_400_000;

/** The first dates of a series after its start, by `rrule` and `Intl` instead of Temporal. */
export function independentDates({ rule, due }: Series, count: number): Due[] {
  const start = clockOf(rule, due);
  const options = { ...RRule.parseString(rule), dtstart: new Date(start) };
  const dates: Due[] = [];
  const seen = new Set([start]);
  new RRule(options).all((date) => {
    // A recurrence set has a date once, also where BYSETPOS chooses it twice.
    if (!seen.has(date.getTime())) {
      seen.add(date.getTime());
      const next = dueAt(date.getTime(), rule, due);
      if (next) dates.push(next);
    }
    return dates.length < count;
  });
  return dates;
}

/** What the clock shows that a rule is counted on: hours are counted in UTC, as they pass. */
function clockOf(rule: string, due: Due): Clock {
  if (due.kind !== 'zoned') return Date.parse(`${due.kind === 'day' ? due.date : due.dateTime}Z`);
  return isHourly(rule) ? Date.parse(due.at) : shown(Date.parse(due.at), due.zone);
}

function dueAt(clock: Clock, rule: string, due: Due): Due | null {
  const dateTime = new Date(clock).toISOString().slice(0, 19);
  if (due.kind === 'day') return { kind: 'day', date: dateTime.slice(0, 10) };
  if (due.kind === 'local') return { kind: 'local', dateTime };
  const at = isHourly(rule) ? `${dateTime}Z` : momentOf(dateTime, due.zone);
  return at === null ? null : { kind: 'zoned', at, zone: due.zone };
}

const isHourly = (rule: string) => rule.startsWith('FREQ=HOURLY');

/** The first moment at which a zone's clock shows a time (RFC 5545 3.3.5), null where it skips it. */
export function momentOf(dateTime: string, zone: string): string | null {
  const clock = Date.parse(`${dateTime}Z`);
  const moments = [-DAY_MS, DAY_MS].map((away) => clock + away - shown(clock + away, zone) + clock);
  const first = moments.sort((a, b) => a - b).find((moment) => shown(moment, zone) === clock);
  return first === undefined ? null : new Date(first).toISOString().replace('.000', '');
}

const formats = new Map<string, Intl.DateTimeFormat>();

function shown(moment: number, zone: string): Clock {
  const known = formats.get(zone);
  const format =
    known ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(zone, format);
  return Date.parse(`${format.format(moment).replace(' ', 'T')}Z`);
}
