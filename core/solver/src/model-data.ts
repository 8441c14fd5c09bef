import type { LinearProgramme } from '@regimen/domain';

/** A programme as the arrays HiGHS reads, rows packed one after another. */
export interface ModelArrays {
  numCols: number;
  numRows: number;
  colCost: Float64Array;
  colLower: Float64Array;
  colUpper: Float64Array;
  rowLower: Float64Array;
  rowUpper: Float64Array;
  matrix: {
    format: 'csr';
    numRows: number;
    numCols: number;
    starts: Int32Array;
    indices: Int32Array;
    values: Float64Array;
  };
  /** Absent in a linear programme: 0 continuous, 1 integer. */
  integrality?: Int32Array;
}

/** @throws RangeError on a coefficient that is not finite, and on a row over a column that does not exist. */
export function modelData({ columns, rows }: LinearProgramme): ModelArrays {
  const at = new Map(columns.map(({ name }, index) => [name, index]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    for (const { column, coefficient } of row.terms) {
      const index = at.get(column);
      if (index === undefined) {
        throw new RangeError(`The row ${row.name} names the column ${column}, which does not exist.`);
      }
      indices.push(index);
      values.push(finite(coefficient, `A coefficient of the row ${row.name}`));
    }
    starts.push(indices.length);
  }
  const integers = Int32Array.from(columns, ({ integer }) => (integer ? 1 : 0));
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: Float64Array.from(columns, ({ name, cost }) => finite(cost, `The cost of the column ${name}`)),
    colLower: Float64Array.from(columns, ({ name, lower }) => noNaN(lower, name)),
    colUpper: Float64Array.from(columns, ({ name, upper }) => noNaN(upper, name)),
    rowLower: Float64Array.from(rows, ({ name, lower }) => noNaN(lower, name)),
    rowUpper: Float64Array.from(rows, ({ name, upper }) => noNaN(upper, name)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    ...(integers.includes(1) ? { integrality: integers } : {}),
  };
}

function finite(value: number, what: string): number {
  if (!Number.isFinite(value))
    throw new RangeError(`${what} is ${value}; a programme holds finite numbers only.`);
  return value;
}

function noNaN(value: number, name: string): number {
  if (Number.isNaN(value)) throw new RangeError(`A bound of ${name} is not a number.`);
  return value;
}
