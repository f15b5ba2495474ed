import { describe, expect, it } from '@jest/globals';
import { type Due, type Recurrence, Temporal } from '@taskward/schedule';
import vectors from '@taskward/schedule/vectors.json' with { type: 'json' };
import { nextDueOf } from './next-due';

interface Vector {
  name: string;
  due: Due;
  recurrence: Recurrence;
  completedAt: string;
  viewerZone: string;
  occurrence: number;
  expected: Due | null;
}

describe('what a row says about the next of a series', () => {
  it.each(vectors as Vector[])('is what the API makes: $name', (vector) => {
    const viewer = { now: Temporal.Instant.from(vector.completedAt), zone: vector.viewerZone };
    expect(nextDueOf(vector, viewer)).toEqual(vector.expected);
  });
});
