// Loaded into every program that start runs (node --import): ends it when start is gone, however
// it went. The channel closes with the process at its other end, even after SIGKILL.
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 5_000).unref();
});
process.channel?.unref?.();
