import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { type Due } from './due.js';
import { generateSeries, type Series } from './generated-rules.fixture.js';
import { independentDates } from './independent-dates.fixture.js';
import { InvalidRecurrenceError } from './invalid.error.js';
import { nextDue, parseRecurrence, type Recurrence } from './recurrence.js';

const RULES = 10_000;
const DATES = 2;

const COMPLETION = { completedAt: Temporal.Instant.from('2026-12-01T12:00Z'), viewerZone: 'UTC' };

/** The rules that parseRecurrence accepts: it refuses those that name no date. */
function* acceptedSeries(): Generator<Series & { recurrence: Recurrence }> {
  let accepted = 0;
  for (const { rule, due } of generateSeries(2 * RULES, 5545)) {
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
function datesByCompleting(start: Due, recurrence: Recurrence): Due[] {
  const dates: Due[] = [];
  for (let occurrence = 1; occurrence <= DATES; occurrence++) {
    const next = nextDue(dates.at(-1) ?? start, recurrence, { ...COMPLETION, occurrence });
    if (!next) break;
    dates.push(next);
  }
  return dates;
}

describe('series whose tasks are completed one after another', () => {
  it(`have the dates of an independent engine, over ${RULES} rules and odd zones`, () => {
    const differences: object[] = [];
    let compared = 0;
    for (const series of acceptedSeries()) {
      const here = datesByCompleting(series.due, series.recurrence);
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
