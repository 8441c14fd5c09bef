import type { LinearProgramme, LinearSolver, SolverOutcome } from '@regimen/domain';
import highsModule from 'highs';
import { lpFormat } from './lp-format.js';

/** Of the npm package, which carries HiGHS as WebAssembly. */
const version = '1.15.3';

/** One thread and a fixed seed: the same programme gives the same answer, byte for byte. */
const repeatable = { threads: 1, random_seed: 0, parallel: 'off', output_flag: false } as const;

/** The package types its ES module as CommonJS: what Node hands over is already the default export. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** HiGHS behind the domain's solver port. */
export async function createHighsSolver(): Promise<LinearSolver> {
  const highs = await loadHighs();
  const solve = (programme: LinearProgramme): SolverOutcome => {
    const { text, columnNames, rowNames } = lpFormat(programme);
    const isInteger = programme.columns.some(({ integer }) => integer);
    const solution = highs.solve(text, {
      ...repeatable,
      mip_rel_gap: 0,
      mip_abs_gap: programme.absoluteGap ?? 1e-6,
    });
    if (solution.Status !== 'Optimal') return { status: statusOf(solution.Status) };
    const columns = solution.Columns as Record<string, { Primal: number }>;
    const values = Object.fromEntries(
      [...columnNames].map(([ours, theirs]) => [ours, columns[theirs]?.Primal ?? 0]),
    );
    const duals = new Map(
      isInteger
        ? []
        : (solution.Rows as { Name: string; Dual: number }[]).map(({ Name, Dual }) => [Name, Dual]),
    );
    const rowDuals = isInteger
      ? {}
      : Object.fromEntries(
          [...rowNames].map(([ours, sides]) => [
            ours,
            sides.reduce((sum, side) => sum + (duals.get(side) ?? 0), 0),
          ]),
        );
    return { status: 'optimal', objective: solution.ObjectiveValue, values, rowDuals };
  };
  return { name: 'HiGHS', version, solve };
}

function statusOf(status: string): 'infeasible' | 'unbounded' | 'limit' {
  if (status === 'Infeasible') return 'infeasible';
  return status === 'Unbounded' || status === 'Primal infeasible or unbounded' ? 'unbounded' : 'limit';
}
