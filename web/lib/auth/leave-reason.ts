import { keep, kept } from '../tab-storage';

/** Why a page left for sign-in without being asked to there. */
export type LeaveReason = 'ended' | 'signed-out';

const NAME = 'left';

/** In the tab's storage, not in the address: a link must not be able to put words into our mouth. */
export function keepLeaveReason(reason: LeaveReason): void {
  keep(NAME, reason);
}

/** Why this tab is at sign-in, or null when the person came by themselves. */
export function leaveReason(): LeaveReason | null {
  const reason = kept(NAME);
  return reason === 'ended' || reason === 'signed-out' ? reason : null;
}
