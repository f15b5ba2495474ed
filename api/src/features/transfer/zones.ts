import { type Due, InvalidScheduleError, parseDue, Temporal } from '@taskward/schedule';
import { findIana, WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { shown } from './foreign-file.js';

/** A moment on the clock of its zone, with offset and zone (RFC 9557). */
export const zonedText = ({ at, zone }: Extract<Due, { kind: 'zoned' }>): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toString({ smallestUnit: 'second' });

/** Whether it is the name of a time zone that due values can have. */
function isZone(zone: string): boolean {
  try {
    parseDue({ kind: 'zoned', at: '2026-01-01T00:00:00Z', zone });
    return true;
  } catch (error) {
    if (error instanceof InvalidScheduleError) return false;
    throw error;
  }
}

const OFFSET = /^(?:UTC|GMT)([+-])0?(\d{1,2})(?::?00)?$/i;

/**
 * The zone of a name in a file: of IANA, also behind a path of the program that wrote it; of Windows
 * (CLDR's windowsZones, by the package windows-iana); or whole hours from UTC.
 */
export function zoneNamed(name: string): string | undefined {
  const parts = name.trim().split('/');
  const known = parts.map((_, index) => parts.slice(index).join('/')).find(isZone);
  if (known !== undefined) return known;
  const [, sign, hours] = OFFSET.exec(name.trim()) ?? [];
  // POSIX counts to the west.
  const fixed = sign === undefined ? [] : [`Etc/GMT${sign === '+' ? '-' : '+'}${hours}`];
  return [...findIana(name.trim()), ...fixed].find(isZone);
}

/** All zones, those first that stand for many others. */
export const allZones = (): string[] => {
  const main = WINDOWS_TO_IANA_MAP.filter(({ territory }) => territory === '001');
  const names = [...main.flatMap(({ iana }) => iana), ...Intl.supportedValuesOf('timeZone')];
  return [...new Set(names)].filter(isZone);
};

/**
 * The moment at which a clock shows a time.
 *
 * @param dateTime '2026-03-29T02:30', also with seconds
 * @param zone IANA
 * @returns `loss` where the clock there leaves that time out: it becomes the time that much later
 * @throws InvalidScheduleError where it is none that can be stored
 */
export function onClock(dateTime: string, zone: string): { due: Due; loss?: string } {
  const clock = Temporal.PlainDateTime.from(dateTime);
  const moment = clock.toZonedDateTime(zone);
  const at = moment.toInstant().toString({ smallestUnit: 'second' });
  const due = parseDue({ kind: 'zoned', at, zone });
  if (moment.toPlainDateTime().equals(clock)) return { due };
  const time = moment.toPlainTime().toString({ smallestUnit: 'minute' });
  const loss = `${shown(dateTime)} is left out by the clock of ${zone}: it becomes ${time}`;
  return { due, loss };
}
