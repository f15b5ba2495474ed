import { issueResetLink } from '../web/lib/auth/issue-reset-link.js';
import { reachDatabase } from './system/database.js';
import { causeOf } from './system/data-folder.js';
import { environments } from './system/environments.js';
import { readSystemSettings } from './system/settings.js';

/** npm run reset-password -- <email>: prints a link with which this person sets a new password. */
export async function main([email, ...more]: string[]): Promise<void> {
  try {
    if (!email || more.length) throw new Error('use: npm run reset-password -- name@example.com');
    const settings = readSystemSettings();
    const { urls, cluster } = await reachDatabase(settings);
    const { env } = environments(settings, urls);
    const link = await issueResetLink(env, email).finally(() => cluster?.stop());
    if (!link) throw new Error(`nobody signs in with ${email}`);
    process.stdout.write(
      `Give this link to ${email} alone. It works once, for an hour:\n${link}\n`,
    );
  } catch (error) {
    process.stderr.write(`No link was made: ${causeOf(error)}\n`);
    process.exit(1);
  }
}
