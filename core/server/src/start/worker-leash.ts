/** Time for a running job to end; whatever is cut off runs again. */
const graceMs = 3_000;

/** Loaded into the worker before its own code: a worker must not outlive a supervisor that was killed. */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), graceMs);
});
process.channel?.unref();
