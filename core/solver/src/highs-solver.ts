import type { LinearProgramme, LinearSolver, SolverOutcome } from '@regimen/domain';
import highsModule from 'highs';
import type { Model } from 'highs';
import { modelData } from './model-data.js';

/** Of the npm package, which carries HiGHS as WebAssembly. */
const version = '1.15.3';

/** The package types its ES module as CommonJS: what Node hands over is already the default export. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** HiGHS behind the domain's solver port: one thread and a fixed seed, so the same programme gives the same answer. */
export async function createHighsSolver(): Promise<LinearSolver> {
  const highs = await loadHighs();
  const solve = (programme: LinearProgramme): SolverOutcome => {
    const model = highs.createModel(modelData(programme));
    try {
      model.options.set({
        output_flag: false,
        random_seed: 0,
        mip_rel_gap: 0,
        mip_abs_gap: programme.absoluteGap ?? 1e-6,
        ...(programme.nodeLimit === undefined ? {} : { mip_max_nodes: programme.nodeLimit }),
      });
      start(model, programme);
      model.run();
      return outcomeOf(model, programme, highs.constants);
    } finally {
      model.dispose();
    }
  };
  return { name: 'HiGHS', version, solve };
}

/** A known answer to begin from; HiGHS checks it and works out columns that are not named. */
function start(model: Model, { columns, startingPoint }: LinearProgramme): void {
  if (!startingPoint) return;
  const known = columns.flatMap(({ name }, index) => {
    const value = startingPoint[name];
    return value === undefined ? [] : [[index, value] as const];
  });
  model.setSolution({ indices: known.map(([index]) => index), values: known.map(([, value]) => value) });
}

type Constants = Awaited<ReturnType<typeof loadHighs>>['constants'];

function outcomeOf(
  model: Model,
  { columns, rows }: LinearProgramme,
  { modelStatus, solutionStatus }: Constants,
): SolverOutcome {
  const isInteger = columns.some(({ integer }) => integer);
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible) return { status: 'infeasible' };
  if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) {
    return { status: 'unbounded' };
  }
  const isOptimal = status === modelStatus.optimal;
  const bound = isInteger ? Number(model.info.get('mip_dual_bound')) : null;
  if (!isOptimal && model.info.get('primal_solution_status') !== solutionStatus.feasible) {
    return { status: 'limit', bound };
  }
  const { colValue, rowDual } = model.getSolution();
  const objective = model.getObjectiveValue();
  return {
    status: isOptimal ? 'optimal' : 'feasible',
    objective,
    bound: bound ?? objective,
    values: Object.fromEntries(columns.map(({ name }, index) => [name, colValue[index] ?? 0])),
    rowDuals: isInteger ? {} : Object.fromEntries(rows.map(({ name }, index) => [name, rowDual[index] ?? 0])),
  };
}
