import { type Due, parseDue, Temporal } from '@taskward/schedule';
import { shown } from '../foreign-file.js';
import { onClock, zoneNamed } from '../zones.js';
import { closestZone, type Match } from './closest-zone.js';
import { contentIn } from './content.js';
import { refusalAt } from './content-lines.js';
import { unescaped } from './todo-blocks.js';
import { ZoneDefinition } from './zone-definition.js';

/** One VTIMEZONE as it stands in the file. */
export interface ZoneBlock {
  kind: 'zone';
  line: number;
  lines: string[];
  /** Which calendar of the file it belongs to. */
  calendarNumber: number;
}

/** The moment at which the clock of a TZID shows a time, and what is told of it. */
export type ClockReader = (tzid: string, dateTime: string) => { due: Due; loss?: string };

/** Definitions of one file, and searches for the zones that they are like. */
const MAX_DEFINITIONS = 1_000;
const MAX_SEARCHES = 200;

/** Years of a zone that matter to a task that comes back. */
const YEARS_OF_SERIES = 10;

interface FileZone {
  definition: ZoneDefinition;
  /** Of the TZID, or what the definition says of where it is. */
  named: string | undefined;
  matches: Map<string, Match | null>;
}

/** The time zones that a file defines: they count, whatever their names say (RFC 5545 3.2.19). */
export class FileZones {
  private readonly zones = new Map<string, FileZone | null>();
  /** By their text: calendars that were put together define the same again and again. */
  private readonly byText = new Map<string, FileZone | null>();
  private searches = 0;

  /** @throws InvalidInputError where there are too many */
  add({ line, lines, calendarNumber }: ZoneBlock): void {
    const contents = lines.map(contentIn);
    const valueOf = (name: string) =>
      unescaped(contents.find((each) => each?.name === name)?.value ?? '').trim();
    const tzid = valueOf('TZID');
    const text = lines.join('\n');
    let zone = this.byText.get(text);
    if (zone === undefined) {
      if (this.byText.size === MAX_DEFINITIONS) {
        throw refusalAt(line, `is the time zone after the ${MAX_DEFINITIONS} that a file can have`);
      }
      const named = zoneNamed(tzid) ?? zoneNamed(valueOf('X-LIC-LOCATION'));
      zone = definitionOf(lines, named);
      this.byText.set(text, zone);
    }
    const key = keyOf(calendarNumber, tzid);
    if (!this.zones.has(key)) this.zones.set(key, zone);
  }

  /** How the times of one task are read. */
  readerOf(calendarNumber: number, comesBack: boolean): ClockReader {
    return (tzid, dateTime) => {
      const zone = this.zones.get(keyOf(calendarNumber, tzid.trim()));
      if (zone) return this.byDefinition(zone, tzid, dateTime, comesBack ? YEARS_OF_SERIES : 1);
      const named = zoneNamed(tzid);
      if (named !== undefined) {
        const read = onClock(dateTime, named);
        const loss = `the definition of the zone ${shown(tzid)} cannot be read: its name is`;
        return zone === null ? { ...read, loss: read.loss ?? loss } : read;
      }
      const loss = `the zone ${shown(tzid)} is not known: a time of the clock is kept`;
      return { due: parseDue({ kind: 'local', dateTime }), loss };
    };
  }

  private byDefinition(
    zone: FileZone,
    tzid: string,
    dateTime: string,
    years: number,
  ): { due: Due; loss?: string } {
    const clock = Temporal.PlainDateTime.from(dateTime);
    const { at, isLeftOut } = zone.definition.momentOf(clock);
    const match = this.matchOf(zone, at, years);
    const name = match?.zone ?? 'UTC';
    const instant = Temporal.Instant.fromEpochMilliseconds(at * 1000);
    const due = parseDue({ kind: 'zoned', at: instant.toString(), zone: name });
    const time = instant
      .toZonedDateTimeISO(name)
      .toPlainTime()
      .toString({ smallestUnit: 'minute' });
    const loss = !match?.isExact
      ? `the zone ${shown(tzid)} is defined like none that is known: the moment is kept, on the clock of ${name}`
      : isLeftOut
        ? `${shown(dateTime)} is left out by the clock of ${name}: it becomes ${time}`
        : undefined;
    return { due, ...(loss !== undefined && { loss }) };
  }

  private matchOf(zone: FileZone, at: number, years: number): Match | null {
    const key = `${new Date(at * 1000).getUTCFullYear()} ${zone.definition.offsetAt(at)} ${years}`;
    let match = zone.matches.get(key);
    if (match === undefined) {
      this.searches += 1;
      match =
        this.searches > MAX_SEARCHES ? null : closestZone(zone.definition, at, zone.named, years);
      zone.matches.set(key, match);
    }
    return match;
  }
}

const keyOf = (calendarNumber: number, tzid: string) => `${calendarNumber} ${tzid}`;

/** Null for one that cannot be read. */
function definitionOf(lines: string[], named: string | undefined): FileZone | null {
  try {
    return { definition: new ZoneDefinition(lines), named, matches: new Map() };
  } catch {
    return null;
  }
}
