import ICAL from 'ical.js';
import { Temporal } from '@taskward/schedule';
import { type Clock, type YearlyRule, yearlyRule } from './yearly-onsets.js';

/** A change of the clock, in seconds since 1970 and seconds from UTC. */
export interface ZoneChange {
  at: number;
  from: number;
  to: number;
}

/** A STANDARD or DAYLIGHT of a VTIMEZONE. */
interface Observance {
  from: number;
  to: number;
  start: Clock;
  dates: Clock[];
  rules: YearlyRule[];
}

/** Changes of one definition, so that no file makes the API count for ever. */
const MAX_CHANGES = 5_000;

/**
 * What a VTIMEZONE says (RFC 5545 3.6.5). ical.js is not asked for offsets: of a time that the clock
 * shows twice it takes the second, and of one that it leaves out the offset after it, where 3.3.5
 * has the first and the offset before.
 */
export class ZoneDefinition {
  private readonly observances: Observance[];
  private readonly known = new Map<number, ZoneChange[]>();

  /** @throws Error for what is no VTIMEZONE, or has rules of a form that is not read */
  constructor(lines: string[]) {
    const zone = new ICAL.Component(ICAL.parse(lines.join('\r\n')) as unknown[]);
    this.observances = zone
      .getAllSubcomponents()
      .filter(({ name }) => name === 'standard' || name === 'daylight')
      .map(observanceOf);
    if (this.observances.length === 0) throw new RangeError('no observance');
    this.changesAround(2026);
  }

  /** Seconds from UTC at a moment. */
  offsetAt(at: number): number {
    const changes = this.changesAround(new Date(at * 1000).getUTCFullYear());
    return (changes.findLast((change) => change.at <= at)?.to ?? changes[0]?.from)!;
  }

  /** The moment at which the clock shows a time: the first of two, or as RFC 5545 3.3.5 has it. */
  momentOf(clock: Temporal.PlainDateTime): { at: number; isLeftOut: boolean } {
    const local = secondsOf(clock);
    const near = this.changesAround(clock.year).filter(({ at }) => Math.abs(at - local) < 172_800);
    const offsets = [this.offsetAt(local), ...near.flatMap(({ from, to }) => [from, to])];
    const fitting = offsets.map((offset) => local - offset).filter((at) => this.shows(at, local));
    if (fitting.length > 0) return { at: Math.min(...fitting), isLeftOut: false };
    const gap = near.find(({ at, from, to }) => at + from <= local && local < at + to);
    return { at: local - (gap?.from ?? offsets[0]!), isLeftOut: true };
  }

  /** The changes from the year before to the year after, and the last before these. */
  changesAround(year: number): ZoneChange[] {
    const known = this.known.get(year);
    if (known) return known;
    const changes = this.observances.flatMap((observance) =>
      onsetsOf(observance, year).map((clock) => {
        const { from, to } = observance;
        return { at: clock - from, from, to };
      }),
    );
    changes.sort((one, other) => one.at - other.at);
    this.known.set(year, changes);
    return changes;
  }

  private shows(at: number, local: number): boolean {
    return at + this.offsetAt(at) === local;
  }
}

const secondsOf = (clock: Temporal.PlainDateTime) =>
  clock.toZonedDateTime('UTC').epochMilliseconds / 1000;

function observanceOf(component: ICAL.Component): Observance {
  const offset = (name: string) =>
    secondsIn((component.getFirstProperty(name)?.toJSON() as unknown[] | undefined)?.[3]);
  const start = clockOf(component.getFirstPropertyValue('dtstart'));
  const values = (name: string) =>
    component.getAllProperties(name).flatMap((each) => each.getValues() as unknown[]);
  if (values('exdate').length > 0) throw new RangeError('EXDATE');
  return {
    from: offset('tzoffsetfrom'),
    to: offset('tzoffsetto'),
    start,
    dates: [start, ...values('rdate').map(clockOf)],
    rules: values('rrule').map((rule) => yearlyRule(String(rule).toUpperCase(), start)),
  };
}

/** ical.js keeps no seconds of an offset, but in its jCal. */
function secondsIn(offset: unknown): number {
  const [, sign, hours, minutes, seconds = 0] =
    /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(String(offset)) ?? [];
  if (sign === undefined) throw new RangeError(String(offset));
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds));
}

function clockOf(value: unknown): Clock {
  if (!(value instanceof ICAL.Time)) throw new RangeError(String(value));
  return secondsOf(Temporal.PlainDateTime.from(value.toString().replace(/Z$/, '')));
}

function onsetsOf({ from, start, dates, rules }: Observance, year: number): Clock[] {
  const onsets = rules.flatMap((rule) => {
    const isBefore = (clock: Clock) =>
      !rule.until || clock - (rule.until.isUtc ? from : 0) <= rule.until.clock;
    const last = Math.min(year + 1, rule.until ? yearOf(rule.until.clock) + 1 : Infinity);
    // A COUNT is counted from the first; otherwise only the last ones matter.
    const begin = yearOf(start);
    const first = rule.count === undefined ? Math.max(begin, last - 12) : begin;
    const found = [];
    for (let each = first; each <= last && found.length < MAX_CHANGES; each += 1) {
      found.push(...rule.inYear(each));
    }
    return found.slice(0, rule.count).filter(isBefore);
  });
  return [...dates, ...onsets].filter((clock) => yearOf(clock) <= year + 1);
}

const yearOf = (clock: Clock) => new Date(clock * 1000).getUTCFullYear();
