import { readEnv } from './env';

/** Ends the process, with a line for each bad setting, where the settings would not do. */
export function checkEnv(): void {
  try {
    readEnv();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
