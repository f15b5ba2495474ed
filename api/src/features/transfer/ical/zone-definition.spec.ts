import { describe, expect, it } from '@jest/globals';
import { Temporal } from '@taskward/schedule';
import { zoneBlock } from './zone-block.js';
import { ZoneDefinition } from './zone-definition.js';

const linesOf = (block: string) => block.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
const definitionOf = (zone: string) => new ZoneDefinition(linesOf(zoneBlock(zone)));

/** Zones whose clocks have changed in odd ways. */
const ODD = [
  ...['Africa/Casablanca', 'Africa/Monrovia', 'America/Sao_Paulo', 'America/Vancouver'],
  ...['America/Edmonton', 'America/Mexico_City', 'America/St_Johns', 'Antarctica/Troll'],
  ...['Asia/Kathmandu', 'Australia/Lord_Howe', 'Europe/Dublin', 'Pacific/Apia'],
];

describe.each(ODD)('the VTIMEZONE that is written of %s', (zone) => {
  it('shows every change of its clock from 1900 to 2100, and the times between', () => {
    const definition = definitionOf(zone);
    const moments: number[] = [];
    let at = Temporal.ZonedDateTime.from(`1900-01-01T00:00[${zone}]`);
    for (let next = at.getTimeZoneTransition('next'); next && next.year < 2100;) {
      const change = next.epochMilliseconds / 1000;
      moments.push(change - 1, change, (at.epochMilliseconds / 1000 + change) / 2);
      [at, next] = [next, next.getTimeZoneTransition('next')];
    }
    moments.push(at.add({ years: 1 }).epochMilliseconds / 1000);
    const differing = moments.map(Math.floor).filter((moment) => {
      const time = Temporal.Instant.fromEpochMilliseconds(moment * 1000);
      return definition.offsetAt(moment) !== time.toZonedDateTimeISO(zone).offsetNanoseconds / 1e9;
    });
    expect(differing).toEqual([]);
  });
});

describe('a time on the clock of a VTIMEZONE', () => {
  const at = (zone: string, clock: string) => {
    const { at: moment, ...rest } = definitionOf(zone).momentOf(Temporal.PlainDateTime.from(clock));
    return { at: new Date(moment * 1000).toISOString(), ...rest };
  };

  it.each([
    { zone: 'Europe/Vienna', clock: '2026-10-25T02:30', at: '2026-10-25T00:30:00.000Z' },
    { zone: 'America/New_York', clock: '2026-11-01T01:00', at: '2026-11-01T05:00:00.000Z' },
    { zone: 'Australia/Lord_Howe', clock: '2027-04-04T01:45', at: '2027-04-03T14:45:00.000Z' },
  ])('is the first where it comes twice: $zone $clock', ({ zone, clock, at: moment }) => {
    expect(at(zone, clock)).toEqual({ at: moment, isLeftOut: false });
  });

  it.each([
    { zone: 'Europe/Vienna', clock: '2026-03-29T02:30', at: '2026-03-29T01:30:00.000Z' },
    { zone: 'America/New_York', clock: '2026-03-08T02:00', at: '2026-03-08T07:00:00.000Z' },
    { zone: 'Pacific/Apia', clock: '2011-12-30T12:00', at: '2011-12-30T22:00:00.000Z' },
  ])('has the offset before where it is left out: $zone $clock', ({ zone, clock, at: moment }) => {
    expect(at(zone, clock)).toEqual({ at: moment, isLeftOut: true });
  });

  it.each([
    ...['FREQ=DAILY', 'FREQ=YEARLY;BYSETPOS=1', 'FREQ=YEARLY;BYMONTH=13'],
    ...['FREQ=YEARLY;BYDAY=1SU', 'FREQ=YEARLY;BYMONTH=1;BYDAY=XX', 'FREQ=YEARLY;UNTIL=x'],
  ])('is not read of a rule that zones do not have: %s', (rule) => {
    const lines = linesOf(zoneBlock('UTC'));
    lines.splice(4, 0, `RRULE:${rule}`);
    expect(() => new ZoneDefinition(lines)).toThrow();
  });
});
