/** The number behind an option on the command line; undefined where the option is not given. */
export function numberAfter(args: readonly string[], option: string): number | undefined {
  const at = args.indexOf(option);
  if (at < 0) return undefined;
  const value = Number(args[at + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${option} needs a whole number above 0.`);
  return value;
}
