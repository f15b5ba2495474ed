import {
  assertRecurrenceFits,
  type Due,
  InvalidScheduleError,
  parseRecurrence,
  type Recurrence,
  Temporal,
} from '@taskward/schedule';
import { lost, shown } from '../foreign-file.js';
import type { Entry } from '../items.js';
import { onClock } from '../zones.js';

/** The first of the rules, with UNTIL as the due value needs it. */
export function* readRule(
  rules: string[],
  due: Due | null,
  pointer: string,
): Generator<Entry, Recurrence | null> {
  const [first, ...more] = rules;
  if (more.length > 0) yield lost(pointer, 'all rules but the first are left out');
  if (first === undefined) return null;
  try {
    const { rule, loss } = due ? fitted(first, due) : { rule: first };
    const recurrence = parseRecurrence({ rule, from: 'due' });
    if (due) assertRecurrenceFits(due, recurrence);
    if (due && loss !== undefined) yield lost(pointer, loss);
    if (due) return recurrence;
    yield lost(pointer, 'is left out: it needs DUE');
  } catch (error) {
    if (!(error instanceof InvalidScheduleError)) throw error;
    yield lost(pointer, `${shown(first)} is left out: ${error.message}`);
  }
  return null;
}

const UNTIL = /(?<=(?:^|;)\s*UNTIL=)(\d{8})(?:T(\d{6})(Z?))?(?=;|$)/i;

/**
 * The rule with an UNTIL of the due value's kind (RFC 5545 3.3.10), as many programs do not write
 * it. A day ends with its last second.
 */
function fitted(text: string, due: Due): { rule: string; loss?: string } {
  const rule = text.replace(/[\s;]+$/, '');
  const [until, day = '', time, utc = ''] = UNTIL.exec(rule) ?? [];
  if (until === undefined) return { rule };
  const withUntil = (value: string) => ({ rule: rule.replace(UNTIL, value) });
  if (due.kind === 'day') return withUntil(day);
  const clock = `${day}T${time ?? '235959'}`;
  if (due.kind === 'zoned') return withUntil(utc ? until : (inUtc(clock, due.zone) ?? until));
  const loss = 'UNTIL is in UTC, and DUE has no time zone: it is taken as a time of the clock';
  return { ...withUntil(clock), ...(utc && { loss }) };
}

/** Undefined for a date that does not exist, which is refused with the rule. */
function inUtc(clock: string, zone: string): string | undefined {
  try {
    const { due } = onClock(Temporal.PlainDateTime.from(clock).toString(), zone);
    return due.kind === 'zoned' ? due.at.replaceAll(/[-:]/g, '') : undefined;
  } catch (error) {
    if (error instanceof InvalidScheduleError || error instanceof RangeError) return undefined;
    throw error;
  }
}
