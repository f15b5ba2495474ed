/**
 * Called once by Next before it serves: a bad setting stops the start instead of a visit, the
 * clocks are watched, and the keys that sign are looked after.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { checkEnv } = await import('./config/check-env');
    checkEnv();
    const { watchClock } = await import('./lib/clock');
    watchClock();
    const { watchKeys } = await import('./lib/auth/keep-keys');
    await watchKeys();
  }
}
