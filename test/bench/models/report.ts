/** Prints one figure as a JSON line. */
export function report(
  metric: string,
  value: number,
  goal: number | null = null,
  pass: boolean | null = null,
  more: Readonly<Record<string, unknown>> = {},
): void {
  console.log(JSON.stringify({ suite: 'bench', metric, value, goal, pass, ...more }));
}
