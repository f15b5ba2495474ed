import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { type Due } from './due.js';
import { generateSeries, type Series } from './generated-rules.fixture.js';
import { independentDates } from './independent-dates.fixture.js';
import { InvalidRecurrenceError } from './invalid.error.js';
import { nextDue, parseRecurrence, type Recurrence } from './recurrence.js';

// 10,000 rules in all: each part has the time of a test of its own.
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const RULES = 1_000;
/**
 * A second date shows that the first tells the rest of the series. It matters where not every period
 * counts, or where a period's weeks reach into the next one.
 */
const datesOf = ({ rule }: Series) => (/INTERVAL|BYWEEKNO/.test(rule) ? 2 : 1);

const COMPLETION = { completedAt: Temporal.Instant.from('2026-12-01T12:00Z'), viewerZone: 'UTC' };

/** The rules that parseRecurrence accepts: it refuses those that name no date. */
function* acceptedSeries(seed: number): Generator<Series & { recurrence: Recurrence }> {
  let accepted = 0;
  for (const { rule, due } of generateSeries(2 * RULES, seed)) {
    try {
      const recurrence = parseRecurrence({ rule, from: 'due' });
      yield { rule: recurrence.rule, due, recurrence };
    } catch (error) {
      if (!(error instanceof InvalidRecurrenceError)) throw error;
      continue;
    }
    if (++accepted === RULES) return;
  }
}

/** The dates of a series, each from the one before, as completing its tasks makes them. */
function datesByCompleting(start: Due, recurrence: Recurrence, count: number): Due[] {
  const dates: Due[] = [];
  for (let occurrence = 1; occurrence <= count; occurrence++) {
    const next = nextDue(dates.at(-1) ?? start, recurrence, { ...COMPLETION, occurrence });
    if (!next) break;
    dates.push(next);
  }
  return dates;
}

describe('series whose tasks are completed one after another', () => {
  it.each(SEEDS)(`have the dates of an independent engine over ${RULES} rules: seed %i`, (seed) => {
    const differences: object[] = [];
    let compared = 0;
    for (const series of acceptedSeries(seed)) {
      const here = datesByCompleting(series.due, series.recurrence, datesOf(series));
      // Each of these rules goes on. Else the independent engine would look until the year 9999.
      const there = here.length > 0 ? independentDates(series, here.length) : ['some date'];
      compared++;
      if (JSON.stringify(here) !== JSON.stringify(there))
        differences.push({ ...series, here, there });
    }
    expect(differences.slice(0, 20)).toEqual([]);
    expect(compared).toBe(RULES);
  });
});
