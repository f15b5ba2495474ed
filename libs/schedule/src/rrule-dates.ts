import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { type Rule } from './rrule.js';

/** Days of forty years, in which the rarest date of a daily rule comes; longer periods reach on. */
const MAX_PERIODS = 15_000;

/** Dates and times tried for one answer, at most; a rule that needs more is taken as ended. */
const MAX_CANDIDATES = 100_000;

/**
 * The first date of a rule after a moment, or null where none follows. COUNT and UNTIL are left to
 * the caller.
 *
 * @param start the rule's DTSTART: it gives the parts that the rule leaves out, and the zone
 * @param horizon how many years from `start` are looked at
 */
export function firstAfter(
  { count: _count, until: _until, ...rule }: Rule,
  start: Temporal.ZonedDateTime,
  after: Temporal.ZonedDateTime,
  horizon = 100,
): Temporal.ZonedDateTime | null {
  const dates = new RRuleTemporal<Temporal.ZonedDateTime>({
    ...rule,
    temporal: Temporal,
    dtstart: start,
    until: start.add({ years: horizon }),
    maxIterations: MAX_PERIODS,
    maxCandidateEvaluations: MAX_CANDIDATES,
    cache: false,
  });
  try {
    return dates.next(after, false) ?? null;
  } catch (error) {
    if (String(error).includes('exceeded')) return null;
    throw error;
  }
}

/** The rarest date, a 29 February on a given weekday, comes within 40 years, also around 2100. */
const RAREST = 40;

/** Whether a rule names any date at all. Whatever the start, INTERVAL only thins those. */
export function everComes(rule: Rule): boolean {
  const isLong = rule.freq === 'MONTHLY' || rule.freq === 'YEARLY';
  // In shorter periods the BY parts limit what a year of days holds, and `assertSound` has seen
  // that BYSETPOS finds its place: forty years are asked, where each day would take half a second.
  const asked: Rule = isLong ? rule : { ...withoutPositions(rule), freq: 'YEARLY' };
  const start = Temporal.PlainDateTime.from('2000-01-01T00:00').toZonedDateTime('UTC');
  return !!firstAfter({ ...asked, interval: 1 }, start, start.subtract({ seconds: 1 }), RAREST);
}

const withoutPositions = ({ bySetPos: _bySetPos, ...rule }: Rule) => rule;
