import type { LinearProgramme, LinearSolver, SolverOutcome } from '../planning/solver.port.js';
import type { Lattice } from './count-lattice.js';
import type { FiguresRule } from './figures-rule.js';
import { behind, rounded } from './figures-rule.js';

/** From and to which count something may be, for all that is told. */
export interface FeasibleRange {
  lower: number;
  upper: number;
}

/** Counts nobody could tell apart from the true ones do not differ by less than this. */
const tolerance = 1e-6;

/**
 * What follows of counts that are held back from those that are told: the least and the greatest value, over all counts that fit
 * what is told, its rounding and the sums everybody knows. Exact for fractions of people, so never narrower than with whole people
 * by more than its ends, which are rounded inwards. Every answer of the solver is a possible truth, and widens all ranges at once.
 */
export class FeasibleRanges {
  private truths: readonly Readonly<Record<string, number>>[] = [];
  private readonly rows: LinearProgramme['rows'];

  constructor(
    private readonly lattice: Lattice,
    private readonly withheld: ReadonlySet<string>,
    private readonly rule: FiguresRule,
    private readonly solver: LinearSolver,
  ) {
    this.rows = lattice.equations.map(({ left, right }, index) => ({
      name: `sum ${index}`,
      lower: 0,
      upper: 0,
      terms: [
        ...left.map((column) => ({ column, coefficient: 1 })),
        ...right.map((column) => ({ column, coefficient: -1 })),
      ],
    }));
  }

  /** The same with other counts held back. Truths that were found stay possible where they fit what is told then. */
  with(withheld: ReadonlySet<string>): FeasibleRanges {
    const others = new FeasibleRanges(this.lattice, withheld, this.rule, this.solver);
    const bounds = [...this.withheld]
      .filter((id) => !withheld.has(id))
      .map((id) => ({ id, ...behind(rounded(this.lattice.counts.get(id)!), this.rule) }));
    others.truths = this.truths.filter((values) =>
      bounds.every(
        ({ id, lower, upper }) => values[id]! >= lower - tolerance && values[id]! <= upper + tolerance,
      ),
    );
    return others;
  }

  /** Whether the sum of these counts stays open: surely the minimum at least, or uncertain by as many people. */
  isOpen(terms: readonly string[]): boolean {
    const isWide = ({ lower, upper }: FeasibleRange) => upper - lower >= this.rule.minimum;
    if (isWide(this.among(terms))) return true;
    const range = this.of(terms);
    return range.lower >= this.rule.minimum || isWide(range);
  }

  /** The exact range of a sum of counts. */
  of(terms: readonly string[]): FeasibleRange {
    return {
      lower: Math.ceil(this.extreme(terms, 1) - tolerance),
      upper: Math.floor(this.extreme(terms, -1) + tolerance),
    };
  }

  private extreme(terms: readonly string[], sign: 1 | -1): number {
    const outcome = this.solver.solve(this.programme(new Set(terms), sign));
    if (outcome.status === 'unbounded') return -sign * Infinity;
    if (!isAnswer(outcome)) throw new Error('What is told must fit what is true: no counts do.');
    this.truths = [...this.truths, outcome.values];
    return sign * outcome.objective;
  }

  private programme(terms: ReadonlySet<string>, sign: 1 | -1): LinearProgramme {
    const columns = [...this.lattice.counts].map(([name, count]) => ({
      name,
      cost: terms.has(name) ? sign : 0,
      integer: false,
      ...(this.withheld.has(name)
        ? { lower: 0, upper: Number.POSITIVE_INFINITY }
        : behind(rounded(count), this.rule)),
    }));
    return { columns, rows: this.rows };
  }

  /** The range over the truths that were found so far: never wider than the exact one. */
  among(terms: readonly string[]): FeasibleRange {
    const sums = this.truths.map((values) => terms.reduce((sum, id) => sum + (values[id] ?? 0), 0));
    return {
      lower: Math.ceil(Math.min(...sums, Infinity) - tolerance),
      upper: Math.floor(Math.max(...sums, -Infinity) + tolerance),
    };
  }
}

function isAnswer(outcome: SolverOutcome): outcome is Extract<SolverOutcome, { objective: number }> {
  return 'objective' in outcome;
}
