import { Temporal } from '@taskward/schedule';
import { allZones } from '../zones.js';
import type { ZoneDefinition } from './zone-definition.js';

/** A zone, and whether its clock is the same in all the years that matter. */
export interface Match {
  zone: string;
  isExact: boolean;
}

const offsetIn = (zone: string, at: number): number =>
  Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(zone).offsetNanoseconds /
  1e9;

/**
 * The zone that shows a moment as a definition does, and whose clock is most like it in the years
 * from there on.
 *
 * @param named what its name says, which counts where the definition shows the moment alike
 * @param years 1, or more for a task that comes back
 */
export function closestZone(
  definition: ZoneDefinition,
  at: number,
  named: string | undefined,
  years: number,
): Match | null {
  const samples = samplesOf(definition, at, years);
  const isAlike = (zone: string) => offsetIn(zone, at) === definition.offsetAt(at);
  const isEqual = (zone: string) =>
    samples.every(([moment, offset]) => offsetIn(zone, moment) === offset);
  const differences = (zone: string) =>
    samples.filter(([moment, offset]) => offsetIn(zone, moment) !== offset).length;
  const isNamed = named !== undefined && isAlike(named);
  if (isNamed && isEqual(named)) return { zone: named, isExact: true };
  const alike = zones().filter(isAlike);
  const hasChanges = new Set(samples.map(([, offset]) => offset)).size > 1;
  // Many programs write only what the one moment needs: then the name says more.
  if (isNamed && !hasChanges) return { zone: named, isExact: years === 1 };
  const exact = alike.find(isEqual);
  if (exact !== undefined) return { zone: exact, isExact: true };
  if (isNamed) return { zone: named, isExact: years === 1 };
  const [closest] = alike
    .map((zone) => ({ zone, count: differences(zone) }))
    .sort((one, other) => one.count - other.count);
  return closest ? { zone: closest.zone, isExact: false } : null;
}

let known: string[] | undefined;
const zones = () => (known ??= allZones());

/** Moments of those years and their offsets: twice a month, and right before and at each change. */
function samplesOf(definition: ZoneDefinition, at: number, years: number): [number, number][] {
  const first = new Date(at * 1000).getUTCFullYear();
  const moments: number[] = [];
  for (let year = first; year < first + years; year += 1) {
    for (let half = 0; half < 24; half += 1) {
      moments.push(Date.UTC(year, half >> 1, half % 2 === 0 ? 1 : 15, 12) / 1000);
    }
    for (const change of definition.changesAround(year)) {
      if (new Date(change.at * 1000).getUTCFullYear() === year)
        moments.push(change.at - 1, change.at);
    }
  }
  return moments.map((moment) => [moment, definition.offsetAt(moment)]);
}
