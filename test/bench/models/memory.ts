/** By how much this process grew since, MB. */
export function memorySince(): () => number {
  const before = process.memoryUsage().rss;
  return () => Math.round((process.memoryUsage().rss - before) / 1e5) / 10;
}
