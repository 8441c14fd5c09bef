/** A table of so many weights, a minute apart from a day of its own. */
export function weights(count: number, from: string): Buffer {
  const start = Date.parse(`${from}T00:00:00Z`);
  const lines = Array.from({ length: count }, (_, index) => {
    const at = new Date(start + index * 60_000).toISOString().slice(0, 16).replace('T', ' ');
    return `${at},${(70 + (index % 50) / 10).toFixed(1)}`;
  });
  return Buffer.from(`Date,Weight (kg)\n${lines.join('\n')}\n`);
}
