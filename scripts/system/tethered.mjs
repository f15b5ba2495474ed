// Runs a program that ends when start is gone, however it went:
//   node tethered.mjs <script> [what the script is told]
// The IPC channel closes with the process at its other end, even after SIGKILL. A wrapper, and not
// a module that is loaded with --import, because next dev hands node's own flags on to children,
// which then do not start.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 5_000).unref();
});
process.channel?.unref?.();
process.setSourceMapsEnabled(true);

process.argv.splice(1, 1);
await import(pathToFileURL(path.resolve(process.argv[1] ?? '')).href);
