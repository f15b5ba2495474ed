import { isUUID } from 'class-validator';
import type { LogPosition } from './change.js';
import { decodeOpaque, digestOf, encodeOpaque, isNumber, refusal } from './opaque.js';

/** Amid a full copy: it began when the log ended at `seq`, and goes on after one id of a resource. */
export interface CopyPosition {
  seq: number;
  resource: string;
  id: string;
}

export type SyncPosition = CopyPosition | LogPosition;

export const isCopy = (place: SyncPosition): place is CopyPosition => 'resource' in place;

/** Before every id. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Says how far a client has come; bound to its person. Clients must treat it as opaque. */
export const encodeToken = (userId: string, place: SyncPosition): string =>
  encodeOpaque([
    digestOf(userId),
    place.seq,
    ...(isCopy(place) ? [place.resource, place.id] : [place.n]),
  ]);

/** @throws InvalidInputError for a token that was not given out, or to somebody else */
export function decodeToken(userId: string, token: string, resources: string[]): SyncPosition {
  const [person, seq, place, id] = decodeOpaque(token);
  if (person !== digestOf(userId) || !isNumber(seq)) throw refused();
  if (isNumber(place)) return { seq, n: place };
  if (!resources.includes(place as string) || !isUUID(id)) throw refused();
  return { seq, resource: place as string, id: id as string };
}

const refused = () => refusal('since', 'is not a token of yours; start again without one');
