/** The value itself. @throws RangeError where it is not a finite number above 0: a caller's bug, not a measurement. */
export function requirePositive(name: string, value: number): number {
  if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`${name} must be above 0, not ${value}.`);
  return value;
}
