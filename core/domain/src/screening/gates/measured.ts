/** A reading that is a finite number. Whatever else stands there (NaN, infinite) was not measured: it decides for nobody. */
export function measured(reading: number | null): number | null {
  return reading !== null && Number.isFinite(reading) ? reading : null;
}
