import { algorithmTricks, strangersKeys } from './algorithm.attacks.js';
import { borrowedStrings } from './borrowed.attacks.js';
import { claimTricks } from './claims.attacks.js';
import { guessedSecrets } from './confusion.attacks.js';
import { headerTricks } from './header.attacks.js';
import { bitFlips, segmentations, signatures, spellings } from './mutation.attacks.js';
import type { AttackTarget, TokenForgery } from './target.js';

export type { RequestForgery } from './authorization.attacks.js';
export { requestForgeries } from './request.attacks.js';
export { type AttackTarget, goodToken, type Signing, type TokenForgery } from './target.js';

const FAMILIES = [
  algorithmTricks,
  strangersKeys,
  guessedSecrets,
  headerTricks,
  claimTricks,
  signatures,
  spellings,
  segmentations,
  borrowedStrings,
  bitFlips,
];

/**
 * More than a thousand distinct tokens that a guard must refuse, most of them one step away from a
 * good one. Each is a legal HTTP field value behind `Bearer `; send it as it is, byte for byte
 * (`latin1`). Fresh: those about time are right for a few seconds after the call.
 *
 * The limits assumed are those of TokenVerifier: 5 seconds of tolerance, an age of one hour.
 */
export function tokenForgeries(target: AttackTarget): TokenForgery[] {
  const made = FAMILIES.flatMap((family) => [...family(target)]);
  return [...new Map(made.map((forgery) => [forgery.token, forgery])).values()];
}
