import type { LinearProgramme } from '@regimen/domain';

/** A programme as text, with the safe names it uses in place of ours. */
export interface LpText {
  text: string;
  columnNames: ReadonlyMap<string, string>;
  /** Each row of ours becomes one or two of the text: a lower and an upper side. */
  rowNames: ReadonlyMap<string, readonly string[]>;
}

/** Terms of one line of text: the format limits lines to 510 characters. */
const termsPerLine = 8;

/** Writes a programme in CPLEX LP format. @throws RangeError on a coefficient that is not finite. */
export function lpFormat({ columns, rows }: LinearProgramme): LpText {
  const columnNames = new Map(columns.map(({ name }, index) => [name, `x${index}`]));
  const rowNames = new Map<string, string[]>();
  const constraints: string[] = [];
  rows.forEach((row, index) => {
    const terms = row.terms.map(
      ({ column, coefficient }) => [coefficient, nameIn(columnNames, column)] as const,
    );
    const sides = sidesOf(row.lower, row.upper).map(({ relation, bound }, side) => {
      const name = `r${index}_${side}`;
      constraints.push(` ${name}: ${linear(terms)} ${relation} ${number(bound)}`);
      return name;
    });
    rowNames.set(row.name, sides);
  });
  const objective = columns
    .filter(({ cost }) => cost !== 0)
    .map(({ name, cost }) => [cost, nameIn(columnNames, name)] as const);
  const bounds = columns.map(({ name, lower, upper }) => boundOf(nameIn(columnNames, name), lower, upper));
  const integers = columns
    .filter(({ integer }) => integer)
    .map(({ name }) => ` ${nameIn(columnNames, name)}`);
  const text = [
    'Minimize',
    ` obj: ${objective.length > 0 ? linear(objective) : `0 ${nameIn(columnNames, columns[0]?.name ?? '')}`}`,
    'Subject To',
    ...constraints,
    'Bounds',
    ...bounds,
    ...(integers.length > 0 ? ['General', ...integers] : []),
    'End',
    '',
  ].join('\n');
  return { text, columnNames, rowNames };
}

function sidesOf(lower: number, upper: number): { relation: string; bound: number }[] {
  if (lower === upper) return [{ relation: '=', bound: lower }];
  const sides: { relation: string; bound: number }[] = [];
  if (lower > Number.NEGATIVE_INFINITY) sides.push({ relation: '>=', bound: lower });
  if (upper < Number.POSITIVE_INFINITY) sides.push({ relation: '<=', bound: upper });
  return sides;
}

function linear(terms: readonly (readonly [number, string])[]): string {
  const written = terms.map(
    ([coefficient, name]) => `${coefficient < 0 ? '-' : '+'} ${number(Math.abs(coefficient))} ${name}`,
  );
  const lines: string[] = [];
  for (let at = 0; at < written.length; at += termsPerLine)
    lines.push(written.slice(at, at + termsPerLine).join(' '));
  return lines.join('\n   ');
}

function boundOf(name: string, lower: number, upper: number): string {
  if (upper === Number.POSITIVE_INFINITY && lower === Number.NEGATIVE_INFINITY) return ` ${name} free`;
  if (upper === Number.POSITIVE_INFINITY) return ` ${name} >= ${number(lower)}`;
  return ` ${lower === Number.NEGATIVE_INFINITY ? '-inf' : number(lower)} <= ${name} <= ${number(upper)}`;
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A programme cannot hold ${value}.`);
  return String(value);
}

function nameIn(names: ReadonlyMap<string, string>, column: string): string {
  const name = names.get(column);
  if (name === undefined) throw new RangeError(`A row names the column ${column}, which does not exist.`);
  return name;
}
