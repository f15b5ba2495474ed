import { LONG_POSITION, MAX_POSITION, widened } from '@taskward/schedule';
import { InvalidInputError } from '../../platform/problems/invalid-input.error.js';

/** Something that has a place in an order. */
export interface Placed {
  id: string;
  position: string;
}

/** On each side of a gap as many are looked at to make room there. */
export const MOST_LOOKED_AT = 1_000;

/** So many stand so near to each other that the API has never placed them so. */
class NoRoomError extends InvalidInputError {
  constructor() {
    const message =
      'is between two that are too near to each other: first move one of them, to the start or the end';
    super([{ in: 'body', pointer: '', message }]);
  }
}

/**
 * The position of a place; where its gap has become too narrow, after room is made there.
 *
 * @param find asked again behind `makeRoom`
 * @throws NoRoomError
 */
export async function roomyPosition(
  find: () => Promise<string>,
  makeRoom: (at: string) => Promise<void>,
): Promise<string> {
  const narrow = await find();
  if (narrow.length <= LONG_POSITION) return narrow;
  await makeRoom(narrow);
  const position = await find();
  if (position.length > MAX_POSITION) throw new NoRoomError();
  return position;
}

/**
 * Which have to stand elsewhere for a gap to be wide again, and where.
 *
 * @param before up to MOST_LOOKED_AT, from the gap outwards; `after` likewise
 * @returns the last values of `placeRows`
 */
export function movedApart(
  before: Placed[],
  after: Placed[],
): [ids: string[], positions: string[]] {
  const side = (rows: Placed[]) => ({
    positions: rows.map(({ position }) => position),
    isAll: rows.length < MOST_LOOKED_AT,
  });
  const moved = widened(side(before), side(after));
  if (!moved) return [[], []];
  const rows = moved.side === 'before' ? before : after;
  return [rows.slice(0, moved.positions.length).map(({ id }) => id), moved.positions];
}

/**
 * A statement that gives rows of one owner, $1, the positions $3 by their ids $2.
 *
 * @param owned the condition on the owner
 */
export const placeRows = (table: 'app.list' | 'app.task', owned: string): string => `
  update ${table} t set updated_at = now(), position = placed.position
  from unnest($2::uuid[], $3::text[]) as placed(id, position)
  where ${owned} and t.id = placed.id`;
