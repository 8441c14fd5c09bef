import type { MadePlan, PersonSketch, SessionTemplate } from '@regimen/domain';
import { sketchPerson } from '@regimen/domain';
import { chanceOf } from '../people/chance.js';
import type { GoalPerson } from '../planning/goal-people.js';
import type { LivedPlan } from './live-plan.js';

/** How a plan of the training data was proposed. */
export type ProposedBy = 'by-hand' | 'explored';

/** One solved plan as training data: who it is for, what the optimiser chose, and what the person made of it. */
export interface PlanRecord {
  seed: number;
  index: number;
  weeks: number;
  by: ProposedBy;
  person: PersonSketch;
  /** Templates the limits, days and things left, best first; what is not here could not be chosen. */
  candidates: readonly string[];
  sessions: readonly {
    week: number;
    day: number;
    template: string;
    activity: string;
    band: string;
    minutes: number;
    done: boolean;
    enjoyment: number;
  }[];
  /** ||A* − R|| and ||R||. */
  residual: number;
  residualOfNoPlan: number;
  reach: number | null;
}

/** The record of a plan that was made and lived. */
export function recordOf(
  who: GoalPerson,
  { plan, candidates }: Extract<MadePlan, { kind: 'plan' }>,
  lived: LivedPlan,
  more: { seed: number; by: ProposedBy },
): PlanRecord {
  const { profile, request, on } = who.input;
  return {
    ...{ seed: more.seed, index: who.index, weeks: plan.weeks.length, by: more.by },
    person: sketchPerson(profile, request, on),
    candidates: candidates.map(({ template }) => template.id),
    sessions: lived.sessions.map(({ session, week, done, enjoyment }) => ({
      week,
      day: new Date(`${session.date}T00:00:00Z`).getUTCDay() || 7,
      template: session.templateId,
      activity: session.activity,
      band: session.band,
      minutes: session.minutes,
      done,
      enjoyment,
    })),
    residual: plan.certificate.residual,
    residualOfNoPlan: plan.certificate.residualOfNoPlan,
    reach: lived.reach,
  };
}

/** Even chances for activities, and a little for their templates: what a model can learn from besides its teacher's taste. */
export function explorationOf(
  seed: number,
  index: number,
  catalogue: readonly SessionTemplate[],
): Readonly<Record<string, number>> {
  const chance = chanceOf(seed + 86_028_121, index);
  const draw = () => chance.whole(0, 1000) / 1000;
  const ofActivity = new Map(
    [...new Set(catalogue.map(({ activity }) => activity))].map((activity) => [activity, draw()]),
  );
  return Object.fromEntries(
    catalogue.map(({ id, activity }) => [id, 0.8 * ofActivity.get(activity)! + 0.2 * draw()]),
  );
}
