/** Column of a linear programme. */
export interface SolverColumn {
  name: string;
  cost: number;
  lower: number;
  /** Infinity when unbounded. */
  upper: number;
  integer: boolean;
}

/** Row: lower ≤ Σ coefficient·column ≤ upper. */
export interface SolverRow {
  name: string;
  lower: number;
  upper: number;
  terms: readonly { column: string; coefficient: number }[];
}

/** A linear or mixed-integer programme, always minimised. */
export interface LinearProgramme {
  columns: readonly SolverColumn[];
  rows: readonly SolverRow[];
  /** Gap to the best possible objective, in its own units, at which a mixed-integer search may stop. */
  absoluteGap?: number;
}

export type SolverOutcome =
  | {
      status: 'optimal';
      objective: number;
      values: Readonly<Record<string, number>>;
      /** Duals of the rows (linear programmes only, empty for mixed-integer ones). */
      rowDuals: Readonly<Record<string, number>>;
    }
  | { status: 'infeasible' | 'unbounded' | 'limit' };

/** Port to the optimiser. Deterministic: the same programme gives the same answer, byte for byte. */
export interface LinearSolver {
  readonly name: string;
  readonly version: string;
  solve(programme: LinearProgramme): SolverOutcome;
}
