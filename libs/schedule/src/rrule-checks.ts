import { type Refuse } from './invalid.error.js';
import { type Rule } from './rrule.js';

/** Times of day that one rule can name: each more is a candidate on every day of every period. */
const MAX_TIMES_A_DAY = 60;

/**
 * Refuses parts that exclude each other.
 *
 * The first seven are RFC 5545 3.3.10's, which has readers ignore what is wrong; here the writer is
 * told, so that nothing means something else than it says.
 */
export function assertSound(rule: Rule, refuse: Refuse): void {
  const { freq, byDay, byWeekNo, byYearDay, byMonthDay, bySetPos } = rule;
  const numbered = byDay?.some((day) => day.length > 2);
  const by = Object.keys(rule).filter((name) => name.startsWith('by') && name !== 'bySetPos');
  const times = [rule.byHour, rule.byMinute, rule.bySecond];
  const timesADay = times.reduce((product, list) => product * (list?.length ?? 1), 1);
  const timesAPeriod = {
    HOURLY: timesADay / (rule.byHour?.length ?? 1),
    DAILY: timesADay,
    WEEKLY: timesADay * (byDay?.length ?? 1),
    MONTHLY: Infinity,
    YEARLY: Infinity,
  }[freq];
  const wrongs: [boolean | undefined, string][] = [
    [rule.count !== undefined && !!rule.until, 'COUNT and UNTIL exclude each other; keep one.'],
    [
      numbered && freq !== 'MONTHLY' && freq !== 'YEARLY',
      'BYDAY with a number, like 1MO, needs FREQ=MONTHLY or FREQ=YEARLY.',
    ],
    [numbered && !!byWeekNo, 'BYDAY with a number, like 1MO, cannot stand beside BYWEEKNO.'],
    [!!byMonthDay && freq === 'WEEKLY', 'BYMONTHDAY cannot stand in a weekly rule.'],
    [
      !!byYearDay && ['DAILY', 'WEEKLY', 'MONTHLY'].includes(freq),
      'BYYEARDAY needs FREQ=YEARLY or FREQ=HOURLY.',
    ],
    [!!byWeekNo && freq !== 'YEARLY', 'BYWEEKNO needs FREQ=YEARLY.'],
    [!!bySetPos && by.length === 0, 'BYSETPOS needs another BY part to choose from.'],
    [
      bySetPos?.every((position) => Math.abs(position) > timesAPeriod),
      'BYSETPOS chooses a position beyond all that the rule names in a period.',
    ],
    [
      timesADay > MAX_TIMES_A_DAY,
      `A rule can name at most ${MAX_TIMES_A_DAY} times by hour, minute and second.`,
    ],
  ];
  const wrong = wrongs.find(([is]) => is);
  if (wrong) refuse('/rule', wrong[1]);
}
