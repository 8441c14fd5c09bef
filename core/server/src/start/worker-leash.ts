/** Loaded into the worker before its own code: a worker must not outlive a supervisor that was killed. */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
