// Loaded into every server of the benchmark: tells its processor time when asked, and ends with
// whoever started it.
process.on('message', (question) => {
  if (question !== 'cpu') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system });
});
process.on('disconnect', () => process.exit(0));
// Alone it keeps no process alive that has nothing else to do.
process.channel?.unref();
