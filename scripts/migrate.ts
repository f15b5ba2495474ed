import { migrate, openDatabase } from './system/database.js';
import { environments } from './system/environments.js';
import { progress } from './system/progress.js';
import { readSystemSettings } from './system/settings.js';

/** npm run migrate: makes the logins and brings every schema up to date, then ends. */
export async function main(): Promise<void> {
  try {
    const settings = readSystemSettings();
    const { urls, cluster } = await progress('database', () => openDatabase(settings));
    const { env } = environments(settings, urls);
    await progress('migrations', () => migrate(urls.migrator, env)).finally(() => cluster?.stop());
  } catch (error) {
    process.stderr.write(`Taskward cannot migrate: ${(error as Error).message}\n`);
    process.exit(1);
  }
}
