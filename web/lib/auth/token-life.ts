/** A moment as both of the browser's clocks show it, in milliseconds. */
export interface Moment {
  /** Nobody can set this one, but in some systems it stands still while they sleep. */
  steady: number;
  /** This one goes on through sleep, but may be hours off, and set at any time. */
  wall: number;
}

export const browserClock = (): Moment => ({ steady: performance.now(), wall: Date.now() });

/**
 * Milliseconds from one moment to another by whichever clock says more.
 *
 * A clock that is off cancels out. One set forward makes a token look old and costs one renewal,
 * after which the count starts anew; one set back is outvoted by the steady clock. Where both are
 * wrong (set back during sleep) the API refuses the token, which is then renewed.
 */
export function elapsed(from: Moment, to: Moment): number {
  return Math.max(to.steady - from.steady, to.wall - from.wall);
}

/** The moment so many milliseconds before another. */
export function before({ steady, wall }: Moment, milliseconds: number): Moment {
  return { steady: steady - milliseconds, wall: wall - milliseconds };
}

/** Share of its life after which a token is renewed: 0.75 to 0.85, so that tabs do not crowd. */
export function renewalShare(random: number): number {
  return 0.75 + random * 0.1;
}

const FIRST_RETRY = 1_000;
const LAST_RETRY = 30_000;

/** Milliseconds until the next try after so many failures: doubling to 30 s, less up to half. */
export function retryDelay(failures: number, random: number): number {
  return Math.min(LAST_RETRY, FIRST_RETRY * 2 ** (failures - 1)) * (0.5 + random / 2);
}
