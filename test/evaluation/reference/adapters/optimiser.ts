import { closestEffect, fitImpulseResponse, modelledPerformance } from '@regimen/domain';
import type { Adapters } from '../adapter.js';
import { UnreadableInput, type CaseInput } from '../case-input.js';
import type { Json } from '../compare.js';
import { daysOf, loadsOf } from './load-series.js';

export const optimiserAdapters: Adapters = {
  pickPlan: (input): Json => {
    const candidates = input.inside('candidates');
    const { distances, best } = closestEffect(
      new Map(candidates.names().map((name) => [name, candidates.numbers(name)])),
      input.numbers('target'),
      input.numbers('weights'),
      new Set(input.has('infeasible') ? input.texts('infeasible') : []),
    );
    return { objective: Object.fromEntries(distances), best };
  },
  ffmRecover: (input): Json => {
    if (input.number('noise') !== 0)
      throw new UnreadableInput('noise must be 0: other noise has no one answer');
    const loads = loadsOf(input, 'loads');
    const truth = truthOf(input.inside('truth'));
    const [tau1 = NaN, tau2 = NaN] = input.numbers('fixedTaus');
    const tests = daysOf(input, 'observeDays').map((day) => ({
      day,
      performance: modelledPerformance(truth, loads, day),
    }));
    return fitImpulseResponse(loads, tests, { tau1, tau2 });
  },
};

function truthOf(truth: CaseInput) {
  return {
    p0: truth.number('p0'),
    k1: truth.number('k1'),
    k2: truth.number('k2'),
    tau1: truth.number('tau1'),
    tau2: truth.number('tau2'),
  };
}
