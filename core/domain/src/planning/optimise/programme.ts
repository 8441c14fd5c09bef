import type { LinearProgramme, Search, SolverColumn, SolverRow } from '../solver.port.js';

type Term = readonly [column: string, coefficient: number];

/** Collects columns and rows of a programme. */
export class Programme {
  private readonly columns: SolverColumn[] = [];
  private readonly rows: SolverRow[] = [];
  private readonly positions = new Map<string, number>();

  column(
    name: string,
    { cost = 0, lower = 0, upper = Number.POSITIVE_INFINITY, integer = false } = {},
  ): string {
    this.positions.set(name, this.columns.length);
    this.columns.push({ name, cost, lower, upper, integer });
    return name;
  }

  /** Adds to the cost of a column that exists. */
  charge(name: string, cost: number): void {
    const index = this.positions.get(name);
    const column = index === undefined ? undefined : this.columns[index];
    if (column && index !== undefined) this.columns[index] = { ...column, cost: column.cost + cost };
  }

  atMost(name: string, terms: readonly Term[], upper: number): void {
    this.row(name, terms, Number.NEGATIVE_INFINITY, upper);
  }

  atLeast(name: string, terms: readonly Term[], lower: number): void {
    this.row(name, terms, lower, Number.POSITIVE_INFINITY);
  }

  exactly(name: string, terms: readonly Term[], value: number): void {
    this.row(name, terms, value, value);
  }

  build(search: Search = {}): LinearProgramme {
    return { columns: this.columns, rows: this.rows, ...search };
  }

  /** A row without terms holds or does not, whatever is chosen: it is kept only where it never holds. */
  private row(name: string, terms: readonly Term[], lower: number, upper: number): void {
    const merged = new Map<string, number>();
    for (const [column, coefficient] of terms) merged.set(column, (merged.get(column) ?? 0) + coefficient);
    const kept = [...merged].filter(([, coefficient]) => coefficient !== 0);
    if (kept.length === 0 && lower <= 0 && upper >= 0) return;
    const [first] = this.columns;
    const written = kept.length > 0 || !first ? kept : [[first.name, 0] as const];
    this.rows.push({
      name,
      lower,
      upper,
      terms: written.map(([column, coefficient]) => ({ column, coefficient })),
    });
  }
}
