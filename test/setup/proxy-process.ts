import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Where the suites of a run have their exchanges validated. */
export interface ProxyProcess {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves one proxy to all suites of a run. Prism takes seconds to load in jest's sandbox, and each
 * file has one of its own; here it is loaded once, and not before somebody asks. It thinks for
 * seconds at a time, too, which nobody beside it in one process would bear: the issuer was taken for
 * down, and its tokens were refused.
 */
export async function startValidatingProxy(): Promise<ProxyProcess> {
  const program = fileURLToPath(new URL('./proxy-program.ts', import.meta.url));
  const child = fork(program, { execArgv: ['--import', 'tsx'] });
  const [url] = (await once(child, 'message')) as [string];
  return {
    url,
    async close() {
      child.kill();
      await once(child, 'exit');
    },
  };
}
