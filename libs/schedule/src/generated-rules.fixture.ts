import { Temporal } from 'temporal-polyfill';
import { type Due } from './due.js';
import { momentOf } from './independent-dates.fixture.js';
import { WEEKDAYS } from './rrule-lists.js';

/** A rule and the due value that its series starts with. */
export interface Series {
  rule: string;
  due: Due;
}

/** Zones whose clocks changed in unusual ways, and the years of that. */
const ZONES: [zone: string, from: number, to: number][] = [
  ['Africa/Casablanca', 2018, 2030],
  ['Australia/Lord_Howe', 2018, 2030],
  ['Pacific/Apia', 2009, 2021],
  ['Asia/Kathmandu', 1984, 1987],
  ['America/Sao_Paulo', 2015, 2020],
  ['America/Vancouver', 2025, 2028],
];

// Intervals that meet whatever months, weekdays and hours are asked for beside them.
const INTERVALS = {
  YEARLY: [2, 3, 5],
  MONTHLY: [5, 7, 11],
  WEEKLY: [2, 3, 4, 9],
  DAILY: [2, 3, 5, 10],
  HOURLY: [5, 11, 13, 25],
};
type Frequency = keyof typeof INTERVALS;
const FREQUENCIES = Object.keys(INTERVALS) as Frequency[];

/**
 * As many series, always the same for a seed. They keep to what the independent engine computes by
 * RFC 5545 3.3.10, as far as its own limits are known:
 * - BYDAY has numbers in all its days or in none: `rrule` takes only days that are in both groups.
 * - BYWEEKNO comes with BYDAY: without, `rrule` takes all days of the week. Its weeks lie
 *   within one year: `rrule` counts the days of others by their calendar year, and numbers them
 *   wrongly: it gives 2018 a week 53 with WKST=TH.
 * - BYSETPOS comes without BYWEEKNO, for the same reason, and in weeks needs a start on WKST:
 *   `rrule` cuts the first week off at the start.
 * - BYSETPOS and hourly rules with parts have no zone: `rrule` knows none.
 */
export function* generateSeries(count: number, seed: number): Generator<Series> {
  const random = randomNumbers(seed);
  for (let made = 0; made < count; made++) yield makeSeries(random);
}

function makeSeries({ int, pick, chance, some }: Random): Series {
  const freq = pick(FREQUENCIES);
  const isYearly = freq === 'YEARLY';
  const kind = freq === 'HOURLY' ? pick(['local', 'zoned']) : pick(['day', 'local', 'zoned']);
  const parts = [`FREQ=${freq}`];
  const interval = chance(0.5) ? 1 : pick(INTERVALS[freq]);
  parts.push(`INTERVAL=${interval}`);
  const numbers = (name: string, most: number) =>
    parts.push(`${name}=${some(3, () => signed(most)).join(',')}`);
  const signed = (most: number) => int(1, most) * (chance(0.4) ? -1 : 1);

  const isBare = freq === 'HOURLY' && kind === 'zoned';
  if (!isBare) {
    const group = pick(['weeks', 'yearDays', 'monthDays', 'days', 'none']);
    const inMonths = group !== 'weeks' && chance(0.3);
    if (inMonths) parts.push(`BYMONTH=${some(4, () => int(1, 12)).join(',')}`);
    if (isYearly && group === 'weeks')
      parts.push(`BYWEEKNO=${some(3, () => pick([1, -1]) * int(2, 50)).join(',')}`);
    if ((isYearly || freq === 'HOURLY') && group === 'yearDays' && !inMonths) {
      numbers('BYYEARDAY', 366);
    }
    if (freq !== 'WEEKLY' && group === 'monthDays') numbers('BYMONTHDAY', inMonths ? 28 : 31);
    if (group === 'weeks' || group === 'days') {
      const isNumbered = group === 'days' && (isYearly || freq === 'MONTHLY') && chance(0.5);
      const most = isYearly && !inMonths ? 53 : 5;
      const day = () => `${isNumbered ? signed(most) : ''}${pick(WEEKDAYS)}`;
      parts.push(`BYDAY=${some(4, day).join(',')}`);
    }
    if (kind !== 'day') {
      if (chance(0.15)) parts.push(`BYHOUR=${some(3, () => int(0, 23)).join(',')}`);
      if (chance(0.15)) parts.push(`BYMINUTE=${some(3, () => int(0, 59)).join(',')}`);
      if (chance(0.05)) parts.push(`BYSECOND=${some(3, () => int(0, 59)).join(',')}`);
    }
  }
  const has = (name: string) => parts.some((part) => part.startsWith(`${name}=`));
  const hasDays = has('BYDAY') && !has('BYWEEKNO');
  const isChosen = kind !== 'zoned' && freq !== 'HOURLY' && hasDays && chance(0.3);
  if (isChosen) parts.push(`BYSETPOS=${pick(['1', '-1', '1,-1'])}`);
  const weekStart = chance(0.3) ? pick(WEEKDAYS) : 'MO';
  parts.push(`WKST=${weekStart}`);

  const [zone, from, to] = kind === 'zoned' ? pick(ZONES) : ['UTC', 2019, 2032];
  // Months that are asked for have no 31st, and a rule that takes the day from its start needs it.
  const day = int(1, has('BYMONTH') ? 28 : 31);
  let date = Temporal.PlainDate.from({ year: int(from, to), month: int(1, 12), day });
  if (isChosen && freq === 'WEEKLY') {
    date = date.add({ days: (WEEKDAYS.indexOf(weekStart) + 8 - date.dayOfWeek) % 7 });
  }
  const clock = date.toPlainDateTime({ hour: int(0, 23), minute: pick([0, 30, int(0, 59)]) });
  return { rule: parts.join(';'), due: dueOf(kind, clock, zone) };
}

function dueOf(kind: string, clock: Temporal.PlainDateTime, zone: string): Due {
  if (kind === 'day') return { kind, date: clock.toPlainDate().toString() };
  const dateTime = clock.toString({ smallestUnit: 'second' });
  if (kind !== 'zoned') return { kind: 'local', dateTime };
  // At a time that the clock skips nothing can be due.
  const at = momentOf(dateTime, zone) ?? momentOf(`${dateTime.slice(0, 10)}T12:00:00`, zone);
  return { kind, at: at ?? '2026-11-21T12:00:00Z', zone };
}

/** Numbers that look random, the same ones for a seed. */
function randomNumbers(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(choices: readonly T[]): T => choices[int(0, choices.length - 1)]!;
  const chance = (share: number) => next() < share;
  const some = <T>(most: number, make: () => T): T[] => [
    ...new Set(Array.from({ length: int(1, most) }, make)),
  ];
  return { int, pick, chance, some };
}
type Random = ReturnType<typeof randomNumbers>;
