export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export type Tolerance = 'exact' | { abs: number } | { rel: number };

/** What an exact number may differ by: decimal fractions are not exact in binary. */
const roundingError = 1e-9;

/**
 * The first difference in words, or null where the actual value has all that is expected. Objects may hold more
 * than what is expected; lists may not. The tolerance is that of every number inside.
 */
export function difference(expected: Json, actual: Json | undefined, tolerance: Tolerance): string | null {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return within(expected, actual, tolerance) ? null : `${actual} is not ${expected}`;
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length)
      return `${JSON.stringify(actual)} has not ${expected.length} parts`;
    return firstOf(expected.map((part, index) => difference(part, actual[index], tolerance)));
  }
  if (isObject(expected) && isObject(actual)) {
    return firstOf(
      Object.entries(expected).map(([name, part]) => {
        const found = difference(part, actual[name], tolerance);
        return found === null ? null : `${name}: ${found}`;
      }),
    );
  }
  return expected === actual ? null : `${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`;
}

export function isTolerance(value: Json): value is Tolerance {
  if (value === 'exact') return true;
  if (!isObject(value)) return false;
  const size = value['abs'] ?? value['rel'];
  return typeof size === 'number' && size >= 0;
}

function within(expected: number, actual: number, tolerance: Tolerance): boolean {
  const distance = Math.abs(actual - expected);
  if (tolerance === 'exact') return distance <= roundingError * Math.max(1, Math.abs(expected));
  return (
    distance <= ('abs' in tolerance ? tolerance.abs : tolerance.rel * Math.abs(expected)) + roundingError
  );
}

function isObject(value: Json | undefined): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstOf(differences: readonly (string | null)[]): string | null {
  return differences.find((found) => found !== null) ?? null;
}
