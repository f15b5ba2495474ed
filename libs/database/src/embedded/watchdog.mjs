// Stops the embedded database when the process that started it is gone, however it went.
// Its standard input is a pipe from that process: the end of the pipe is the end of the owner. A
// word that comes before says that there is nothing to stop any more: the file postmaster.pid alone
// may be that of a killed server, or of the next one.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const { pgCtl, data, pid, user } = JSON.parse(process.argv[2] ?? '{}');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

process.stdin.on('data', () => process.exit());
process.stdin.on('close', () => {
  if (runningPid() === pid) {
    spawnSync(pgCtl, ['stop', '-D', data, '-m', 'fast', '-w'], {
      cwd: data,
      stdio: 'ignore',
      ...(user && { uid: user.uid, gid: user.gid }),
    });
  }
  process.exit();
});

/** The first line of postmaster.pid, or undefined once the server has ended. */
function runningPid() {
  try {
    return Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}
