import { Temporal } from 'temporal-polyfill';
import { type Refuse } from './invalid.error.js';
import { isYear } from './moment.js';
import { readNumbers, readWeekdays, sortedWeekdays, type Range } from './rrule-lists.js';

/** An RRULE taken apart (RFC 5545 3.3.10): numbers as numbers, lists sorted and without repeats. */
export interface Rule {
  freq: 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY';
  interval: number;
  byMonth?: number[];
  byWeekNo?: number[];
  byYearDay?: number[];
  byMonthDay?: number[];
  byDay?: string[];
  byHour?: number[];
  byMinute?: number[];
  bySecond?: number[];
  bySetPos?: number[];
  wkst: string;
  count?: number;
  until?: Until;
}

/** The last moment, in the same kind of value as the due values that it ends. */
interface Until {
  kind: 'day' | 'local' | 'zoned';
  /** In UTC where `kind` is zoned. */
  clock: Temporal.PlainDateTime;
}

const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'] as const;
const WEEKDAY = /^(MO|TU|WE|TH|FR|SA|SU)$/;

/** The lists of numbers: field, least and greatest, and whether they may count from the end. */
const LISTS = {
  BYMONTH: ['byMonth', 1, 12, false],
  BYWEEKNO: ['byWeekNo', 1, 53, true],
  BYYEARDAY: ['byYearDay', 1, 366, true],
  BYMONTHDAY: ['byMonthDay', 1, 31, true],
  BYHOUR: ['byHour', 0, 23, false],
  BYMINUTE: ['byMinute', 0, 59, false],
  // A clock's 60th second is beyond what a due value can hold.
  BYSECOND: ['bySecond', 0, 59, false],
  BYSETPOS: ['bySetPos', 1, 366, true],
} as const satisfies Record<string, readonly [keyof Rule, ...Range]>;

/**
 * Reads the parts of an RRULE, each by itself; `assertSound` judges them together.
 *
 * @param refuse called with '/rule' and words
 */
export function readRule(text: string, refuse: Refuse): Rule {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(';')) {
    const [, name = '', value = ''] = /^([A-Z]+)=(.+)$/.exec(part) ?? [];
    if (!part && text)
      refuse('/rule', 'A part is missing beside a semicolon; one semicolon is too many.');
    if (!name) refuse('/rule', `"${part}" is not a part like FREQ=WEEKLY.`);
    if (parts.has(name)) refuse('/rule', `${name} stands in the rule twice.`);
    parts.set(name, value);
  }
  const freq = FREQUENCIES.find((known) => known === parts.get('FREQ'));
  if (!freq) return refuse('/rule', `FREQ must be one of ${FREQUENCIES.join(', ')}.`);

  const rule: Rule = { freq, interval: 1, wkst: 'MO' };
  for (const [name, value] of parts) {
    if (name === 'FREQ') continue;
    else if (name === 'INTERVAL') rule.interval = readPositive(name, value, 1000, refuse);
    else if (name === 'COUNT') rule.count = readPositive(name, value, 100_000, refuse);
    else if (name === 'UNTIL') rule.until = readUntil(value, refuse);
    else if (name === 'BYDAY') rule.byDay = readWeekdays(value, refuse);
    else if (name === 'WKST') rule.wkst = WEEKDAY.test(value) ? value : refuseWeekStart(refuse);
    else if (isList(name)) {
      const [field, ...range] = LISTS[name];
      rule[field] = readNumbers(name, value, range, refuse);
    } else refuse('/rule', `${name} is not a part that rules have here.`);
  }
  return rule;
}

/** The one spelling of a rule: parts in a fixed order, lists sorted, nothing that goes unsaid. */
export function writeRule(rule: Rule): string {
  const lists = Object.entries(LISTS).map(([name, [field]]) => [name, rule[field]?.join(',')]);
  const byDay = rule.byDay && sortedWeekdays(rule.byDay).join(',');
  return [
    ['FREQ', rule.freq],
    ['INTERVAL', rule.interval === 1 ? undefined : rule.interval],
    ['COUNT', rule.count],
    ['UNTIL', rule.until && writeUntil(rule.until)],
    ...lists.slice(0, 4),
    ['BYDAY', byDay],
    ...lists.slice(4),
    ['WKST', rule.wkst === 'MO' ? undefined : rule.wkst],
  ]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
}

const isList = (name: string): name is keyof typeof LISTS => Object.hasOwn(LISTS, name);

function readPositive(name: string, value: string, most: number, refuse: Refuse): number {
  const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) {
    refuse('/rule', `${name} must be a whole number from 1 to ${most}.`);
  }
  return number;
}

const refuseWeekStart = (refuse: Refuse) =>
  refuse('/rule', 'WKST must be one of MO, TU, WE, TH, FR, SA, SU.');

function readUntil(value: string, refuse: Refuse): Until {
  const form = /^\d{8}(T\d{4}[0-5]\d(Z?))?$/.exec(value);
  try {
    const clock = Temporal.PlainDateTime.from(form ? value.replace('Z', '') : '');
    if (isYear(clock.year)) {
      return { kind: !form![1] ? 'day' : form![2] ? 'zoned' : 'local', clock };
    }
  } catch {
    // Said below.
  }
  return refuse(
    '/rule',
    'UNTIL must be an existing day 20261231, local time 20261231T170000 or moment 20261231T170000Z.',
  );
}

function writeUntil({ kind, clock }: Until): string {
  const basic = clock.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
  return kind === 'day' ? basic.slice(0, 8) : kind === 'zoned' ? `${basic}Z` : basic;
}
