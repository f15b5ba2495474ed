import { Temporal } from '@taskward/schedule';

/** Today, or an ISO 8601 duration of whole days and more, counted from today. */
export const RELATIVE =
  /^(today|-?P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?)$/;

/** Whether a day is told by its distance from today, so that it changes with the clock. */
export const isRelativeDay = (value: unknown): value is string =>
  typeof value === 'string' && RELATIVE.test(value);

/**
 * The day that is meant, as 'YYYY-MM-DD'.
 *
 * @param day 'YYYY-MM-DD', 'today', or a duration like 'P7D' or '-P1M'
 * @param timezone IANA; where it is today
 */
export function dayOf(day: string, timezone: string): string {
  if (!isRelativeDay(day)) return day;
  const today = Temporal.Now.plainDateISO(timezone);
  return (day === 'today' ? today : today.add(day)).toString();
}
