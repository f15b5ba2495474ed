import { migrate, openDatabase, revert } from './system/database.js';
import { causeOf } from './system/data-folder.js';
import { environments } from './system/environments.js';
import { progress } from './system/progress.js';
import { readSystemSettings } from './system/settings.js';

/**
 * npm run migrate: makes the logins and brings every schema up to date, then ends. With `--down N`
 * it reverts the last N migrations of schemas app and trust instead.
 */
export async function main(args: string[] = []): Promise<void> {
  try {
    const down = countOf(args);
    const settings = readSystemSettings();
    const { urls, cluster } = await progress('database', () => openDatabase(settings));
    const { env } = environments(settings, urls);
    await progress('migrations', () =>
      down === undefined ? migrate(urls.migrator, env) : revert(urls.migrator, down),
    ).finally(() => cluster?.stop());
  } catch (error) {
    process.stderr.write(`Taskward cannot migrate: ${causeOf(error)}\n`);
    process.exit(1);
  }
}

/** @throws Error for any other arguments than none and `--down N` */
function countOf([option, count, ...more]: string[]): number | undefined {
  if (option === undefined) return undefined;
  if (option !== '--down' || !/^[1-9]\d{0,3}$/.test(count ?? '') || more.length > 0) {
    throw new Error('the only option is --down N, with the number of migrations to revert');
  }
  return Number(count);
}
