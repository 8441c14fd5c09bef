import type { KnowledgePack, LinearSolver, TextUnderstanding } from '@regimen/domain';
import type { ModelBackend } from '@regimen/plugin-api';
import type { ComposedPlan } from '@regimen/server/testing';
import {
  composePlan,
  installedModels,
  modelsAtWork,
  PluginRegistry,
  solveHere,
} from '@regimen/server/testing';
import { planStart, profileOf, today, vitalsOf } from '../people/as-told.js';
import type { Person } from '../people/person.js';

/** Short, so that many people can be planned for; what is forbidden is forbidden from the first day. */
export const weeks = 2;

/** What plans are made with in this suite: all that is installed, and a model that wants harm beside it. */
export interface Workshop {
  packs: readonly KnowledgePack[];
  floor: TextUnderstanding;
  solver: LinearSolver;
}

/** A plan for somebody's words by the product's own path, every model switched on. */
export function composeGuarded(
  person: Person,
  words: string,
  { packs, floor, solver }: Workshop,
  malicious: ModelBackend,
): Promise<ComposedPlan> {
  const backends: ModelBackend[] = [{ id: 'floor', understanding: floor }, malicious];
  const running = {
    ...{
      from: 'evaluation',
      at: 'evaluation',
      trust: 'core' as const,
      definition: {} as never,
      options: {},
      host: {} as never,
    },
    extensions: { knowledgePacks: packs, modelBackends: backends },
  };
  const profile = profileOf(person);
  const order = {
    ...{ profile, text: words, answers: {}, vitals: vitalsOf(person), dataWindow: [] },
    ...{ today, startsOn: planStart, weeks },
    baseline: {
      bodyMassKg: profile.bodyMassKg,
      vo2maxMlKgMin: profile.vo2maxMlKgMin,
      restingSystolicMmHg: profile.restingSystolicMmHg,
      weeklyLoad: null,
      activeMinutesPerWeek: profile.activeMinutesPerWeek,
    },
  };
  return composePlan(order, {
    plugins: new PluginRegistry([running], []),
    solve: solveHere(solver),
    models: modelsAtWork(installedModels(backends).map((model) => ({ ...model, state: 'on' as const }))),
  });
}
