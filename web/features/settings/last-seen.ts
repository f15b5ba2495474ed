const DAY = 24 * 3600 * 1000;

/**
 * When a device was last used, in words.
 *
 * A visit is noted once a day, so less than two days may mean this minute; days are counted in
 * spans of 24 hours, because the server does not know where midnight is.
 */
export function lastSeenWords(lastSeen: Date, now: Date): string {
  const days = Math.floor((now.getTime() - lastSeen.getTime()) / DAY);
  if (days < 1) return 'Used in the last day';
  return days === 1 ? 'Used in the last two days' : `Last used ${days} days ago`;
}
