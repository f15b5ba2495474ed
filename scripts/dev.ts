import { runSystem } from './system/system.js';

/** npm run dev: the same system, rebuilt on change. */
export async function main(): Promise<void> {
  await runSystem('watched');
}
