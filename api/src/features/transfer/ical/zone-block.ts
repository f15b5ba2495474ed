import { Temporal } from '@taskward/schedule';
import { type ClockChange, type Run, runsOf } from './zone-runs.js';

/** Due values begin in 1900; a rule that still holds at the end holds from there on. */
const [FIRST_YEAR, END_YEAR] = [1900, 2100];

const known = new Map<string, string>();

/** The VTIMEZONE of an IANA zone, from the time zones of the runtime, whose clocks due values use. */
export function zoneBlock(zone: string): string {
  const block = known.get(zone) ?? made(zone);
  known.set(zone, block);
  return block;
}

function made(zone: string): string {
  const first = Temporal.PlainDateTime.from({ year: FIRST_YEAR, month: 1, day: 1 });
  const begin = first.toZonedDateTime(zone);
  const changes: ClockChange[] = [];
  for (
    let before = begin, next = begin.getTimeZoneTransition('next');
    next !== null && next.year < END_YEAR;
    before = next, next = next.getTimeZoneTransition('next')
  ) {
    const [from, to] = [offsetOf(before), offsetOf(next)];
    if (from !== to) {
      const utc = next.withTimeZone('UTC').toPlainDateTime();
      changes.push({ clock: utc.add({ seconds: from }), from, to });
    }
  }
  const offset = offsetOf(begin);
  const start: Run = { changes: [{ clock: first, from: offset, to: offset }], rule: undefined };
  const lines = [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...[start, ...runsOf(changes)].flatMap(observance),
    'END:VTIMEZONE',
  ];
  return lines.map(folded).join('\r\n');
}

/** By itself: ical.js writes no seconds of an offset. */
const folded = (line: string) => line.replace(/.{74}(?=.)/g, '$&\r\n ');

const offsetOf = (time: Temporal.ZonedDateTime) => time.offsetNanoseconds / 1e9;

function observance({ changes, rule }: Run): string[] {
  const [{ clock, from, to }] = changes as [ClockChange];
  const last = changes.at(-1)!.clock;
  const until = `;UNTIL=${basic(last.subtract({ seconds: from }))}Z`;
  const kind = to > from ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${basic(clock)}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}${last.year === END_YEAR - 1 ? '' : until}`]),
    ...(rule === undefined ? changes.slice(1).map((each) => `RDATE:${basic(each.clock)}`) : []),
    `TZOFFSETFROM:${written(from)}`,
    `TZOFFSETTO:${written(to)}`,
    `END:${kind}`,
  ];
}

const basic = (clock: Temporal.PlainDateTime) =>
  clock.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');

function written(offset: number): string {
  const [hours, minutes, seconds] = [3600, 60, 1].map((unit, index) =>
    String(Math.trunc(Math.abs(offset) / unit) % (index === 0 ? 24 : 60)).padStart(2, '0'),
  );
  return `${offset < 0 ? '-' : '+'}${hours}${minutes}${seconds === '00' ? '' : seconds}`;
}
