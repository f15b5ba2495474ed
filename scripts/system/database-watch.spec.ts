import { describe, expect, it } from '@jest/globals';
import { watchDatabase, type Watched } from './database-watch.js';

/** Runs until all `failures` have been thrown by restart(), once the database has ended. */
async function linesOf(failures: string[]): Promise<string[]> {
  let running = false;
  const left = [...failures];
  const cluster: Watched = {
    isRunning: () => Promise.resolve(running),
    restart() {
      const failure = left.shift();
      running = failure === undefined;
      return running ? Promise.resolve() : Promise.reject(new Error(failure));
    },
  };
  const lines: string[] = [];
  await new Promise<void>((resolve) => {
    const watch = watchDatabase(
      cluster,
      (line) => {
        lines.push(line);
        if (line === 'The database runs again.') void watch.end().then(resolve);
      },
      1,
    );
  });
  return lines;
}

describe('a database that has ended', () => {
  it('is started again, with a line before and after', async () => {
    expect(await linesOf([])).toEqual([
      'The database has ended. Starting it again.',
      'The database runs again.',
    ]);
  });

  it('is started again and again until that works, and each new reason is told once', async () => {
    expect(await linesOf(['in use', 'in use', 'no room', 'no room'])).toEqual([
      'The database has ended. Starting it again.',
      'The database cannot be started, trying on: in use',
      'The database cannot be started, trying on: no room',
      'The database runs again.',
    ]);
  });
});
