import { buildStale } from './system/build.js';

/** npm run build: compiles what has changed since the last time. */
export async function main(): Promise<void> {
  await buildStale();
}
