import { type Refuse } from './invalid.error.js';

/** Least and greatest number of a list, and whether it may count from the end with a minus. */
export type Range = [least: number, greatest: number, fromEnd: boolean];

/** As RFC 5545 writes them, from Monday. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const DAY = /^([+-]?)0?([1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU)$/;

/** '1,-1' as [-1, 1]: each within its range, sorted, none twice. */
export function readNumbers(
  name: string,
  value: string,
  [least, greatest, fromEnd]: Range,
  refuse: Refuse,
): number[] {
  const numbers = value.split(',').map((text) => {
    const number = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : NaN;
    const size = fromEnd ? Math.abs(number) : number;
    if (!(size >= least && size <= greatest)) {
      const minus = fromEnd ? `, or from the end -${greatest} to -${least}` : '';
      refuse('/rule', `${name} takes numbers from ${least} to ${greatest}${minus}.`);
    }
    return number;
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** 'MO,-1FR' as ['MO', '-1FR']: the days of BYDAY, none twice. */
export function readWeekdays(value: string, refuse: Refuse): string[] {
  const days = value.split(',').map((text) => {
    const [, sign = '', nth = '', day = ''] = DAY.exec(text) ?? [];
    if (!day || (sign && !nth) || Number(nth) > 53) {
      refuse('/rule', 'BYDAY takes days like MO, or with a number from 1 to 53 like 1MO or -1FR.');
    }
    return `${sign === '-' ? '-' : ''}${nth}${day}`;
  });
  return sortedWeekdays([...new Set(days)]);
}

/** By day of the week, then by number. */
export function sortedWeekdays(days: string[]): string[] {
  const rank = (day: string) =>
    WEEKDAYS.indexOf(day.slice(-2)) * 1000 + Number(day.slice(0, -2) || 0);
  return days.toSorted((a, b) => rank(a) - rank(b));
}
