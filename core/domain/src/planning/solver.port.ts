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

/** How long a mixed-integer search goes on: counted in its own steps, never in time, which would differ by machine. */
export interface Search {
  /** Gap to the best possible objective, in its own units, at which the search may stop. */
  absoluteGap?: number;
  /** Nodes of the search tree after which it stops with what it has. */
  nodeLimit?: number;
  /** A known answer to begin from, by column; columns left out are worked out. */
  startingPoint?: Readonly<Record<string, number>>;
}

/** A linear or mixed-integer programme, always minimised. */
export interface LinearProgramme extends Search {
  columns: readonly SolverColumn[];
  rows: readonly SolverRow[];
}

/** An answer that keeps every row. */
export interface SolverAnswer {
  /** `feasible`: the search stopped before it knew whether there is a better one. */
  status: 'optimal' | 'feasible';
  objective: number;
  /** No answer can have a smaller objective; equals `objective` in a linear programme. */
  bound: number;
  values: Readonly<Record<string, number>>;
  /** Duals of the rows (linear programmes only, empty for mixed-integer ones). */
  rowDuals: Readonly<Record<string, number>>;
}

export type SolverOutcome =
  SolverAnswer | { status: 'infeasible' | 'unbounded' } | { status: 'limit'; bound: number | null };

/** Port to the optimiser. Deterministic: the same programme gives the same answer, byte for byte. */
export interface LinearSolver {
  readonly name: string;
  readonly version: string;
  solve(programme: LinearProgramme): SolverOutcome;
}
