/**
 * npm runs a script through a shell. A signal sent to npm alone ends npm and that shell, and nobody tells us: we would
 * run on without anyone knowing. So we notice that our parent is gone, and take it as the wish to end.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
