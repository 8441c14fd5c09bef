/** Enough to find the place; more is the framework's own. */
const mostFrames = 12;

/**
 * Where an error happened: the frames of its stack, without its message, which may quote data and any line of which
 * may look like a frame.
 */
export function stackFrames(error: Error): string[] {
  const stack = String(error.stack ?? '');
  const message = String(error.message);
  const start = stack.indexOf(message);
  const trace = start < 0 ? stack : stack.slice(start + message.length);
  return trace
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, mostFrames);
}
