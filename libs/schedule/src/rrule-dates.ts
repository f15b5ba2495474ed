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
