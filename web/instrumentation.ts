/** Called once by Next before it serves: a bad setting stops the start instead of a visit. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { checkEnv } = await import('./config/check-env');
    checkEnv();
  }
}
