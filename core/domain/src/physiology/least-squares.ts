/** A column whose norm falls below this share of its own size is a sum of the columns before it. */
const dependentBelow = 1e-10;

/**
 * Coefficients of the columns that come nearest to `values` in the sum of squares, by Gram–Schmidt with one repetition
 * (Björck 1967, BIT 7:1), which keeps the digits that normal equations lose. Null where there are more columns than
 * values, or where one column is a combination of others and no answer is the only one.
 */
export function leastSquares(
  columns: readonly (readonly number[])[],
  values: readonly number[],
): number[] | null {
  if (columns.length > values.length) return null;
  const basis: { unit: number[]; shares: number[]; norm: number }[] = [];
  for (const column of columns) {
    const shares = basis.map(() => 0);
    let rest = [...column];
    for (let pass = 0; pass < 2; pass += 1) {
      basis.forEach(({ unit }, index) => {
        const share = dot(unit, rest);
        shares[index]! += share;
        rest = rest.map((value, row) => value - share * unit[row]!);
      });
    }
    const norm = Math.sqrt(dot(rest, rest));
    if (!(norm > dependentBelow * Math.sqrt(dot(column, column)))) return null;
    basis.push({ unit: rest.map((value) => value / norm), shares, norm });
  }
  return substituteBack(basis, values);
}

function substituteBack(
  basis: readonly { unit: number[]; shares: number[]; norm: number }[],
  values: readonly number[],
): number[] {
  const coefficients = basis.map(({ unit }) => dot(unit, values));
  for (let index = basis.length - 1; index >= 0; index -= 1) {
    for (let later = index + 1; later < basis.length; later += 1) {
      coefficients[index]! -= basis[later]!.shares[index]! * coefficients[later]!;
    }
    coefficients[index]! /= basis[index]!.norm;
  }
  return coefficients;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * b[index]!, 0);
}
