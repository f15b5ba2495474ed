import { type Temporal } from '@taskward/schedule';

/** A change of a zone's clock: the time that it showed when it changed, and the offsets in seconds. */
export interface ClockChange {
  clock: Temporal.PlainDateTime;
  from: number;
  to: number;
}

/** Changes of consecutive years that one yearly rule describes. */
export interface Run {
  changes: ClockChange[];
  /** The rule without UNTIL; undefined where the changes have nothing in common. */
  rule: string | undefined;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Fewer are written one by one. */
const FEWEST = 3;

/** Changes in their order as yearly rules where they follow one, and otherwise by their offsets. */
export function runsOf(changes: ClockChange[]): Run[] {
  const runs: ClockChange[][] = [];
  const open = new Map<string, ClockChange[]>();
  for (const change of changes) {
    const { clock, from, to } = change;
    const key = [from, to, clock.month, clock.toPlainTime().toString()].join();
    const run = open.get(key);
    const isNext = run?.at(-1)!.clock.year === clock.year - 1;
    if (run && isNext && ruleOf([...run, change]) !== undefined) run.push(change);
    else {
      const begun = [change];
      open.set(key, begun);
      runs.push(begun);
    }
  }
  const single = new Map<string, ClockChange[]>();
  for (const change of runs.filter(({ length }) => length < FEWEST).flat()) {
    const key = `${change.from} ${change.to}`;
    single.set(key, [...(single.get(key) ?? []), change]);
  }
  const long = runs.filter(({ length }) => length >= FEWEST);
  return [
    ...long.map((run) => ({ changes: run, rule: ruleOf(run) })),
    ...[...single.values()].map((each) => ({ changes: each, rule: undefined })),
  ];
}

/** The rule of changes in one month: a date, or a weekday within seven days. */
function ruleOf(changes: ClockChange[]): string | undefined {
  const [{ clock: first }] = changes as [ClockChange];
  const days = changes.map(({ clock }) => clock.day);
  const [least, most] = [Math.min(...days), Math.max(...days)];
  const yearly = `FREQ=YEARLY;BYMONTH=${first.month}`;
  if (changes.length > 1 && least === most) return `${yearly};BYMONTHDAY=${first.day}`;
  if (changes.some(({ clock }) => clock.dayOfWeek !== first.dayOfWeek)) return undefined;
  if (most - least > 6) return undefined;
  const weekday = WEEKDAYS[first.dayOfWeek - 1];
  const nth = Math.ceil(most / 7);
  if (Math.ceil(least / 7) === nth && nth < 5) return `${yearly};BYDAY=${nth}${weekday}`;
  // In February the last seven days depend on the year.
  if (first.month !== 2 && least > first.daysInMonth - 7) return `${yearly};BYDAY=-1${weekday}`;
  const from = Math.min(least, first.daysInMonth - 6);
  const week = Array.from({ length: 7 }, (_, day) => from + day);
  return week[6]! < most ? undefined : `${yearly};BYDAY=${weekday};BYMONTHDAY=${week.join()}`;
}
