import type { Plan, PlanningProblem, SessionTemplate } from '@regimen/domain';
import { addDays } from '@regimen/domain';
import type { Cheat } from './cheats.js';
import { sessionOf, withSessions } from './rewrite-plan.js';

/** How much in a session could be forbidden to somebody: what a model that wants harm proposes first. */
function danger(template: SessionTemplate): number {
  const traits = [
    template.band === 'vigorous' || template.band === 'near-max',
    template.impact === 'high',
    template.contact,
    template.valsalva,
    template.supine,
    template.breathHold,
    template.fallRisk === 2,
  ];
  return traits.filter(Boolean).length;
}

/** Suggestions of a model that scores the most dangerous sessions highest, and some that are no scores at all. */
export function forbiddenSuggestions(
  catalogue: readonly SessionTemplate[],
): Readonly<Record<string, number>> {
  return {
    ...Object.fromEntries(catalogue.map((template) => [template.id, Math.min(1, danger(template))])),
    'max-effort-sprints': 1,
    'walking-light': Number.NEGATIVE_INFINITY,
    'walking-moderate': Number.NaN,
    __proto__: null as never,
  };
}

/** Plans a model writes itself: daily, hard, long, of the most dangerous sessions and of sessions that do not exist. */
export function modelPlans(plan: Plan, { catalogue }: PlanningProblem): Cheat[] {
  const [like] = plan.weeks.flatMap(({ sessions }) => sessions);
  const worst = [...catalogue].sort((a, b) => danger(b) - danger(a) || b.met - a.met).slice(0, 3);
  if (!like || worst.length === 0) return [];
  const daily = (template: SessionTemplate) =>
    withSessions(plan, (_, { startsOn, week }) =>
      Array.from({ length: 7 }, (_day, day) => ({
        ...sessionOf(template, like, 60),
        id: `model-${week}-${day}`,
        date: addDays(startsOn, day),
      })),
    );
  const invented = { ...worst[0]!, id: 'max-effort-sprints' };
  return [
    ...worst.map((template) => ({
      name: `a model writes ${template.id} daily`,
      plan: daily(template),
      isCertain: true,
    })),
    { name: 'a model invents a session', plan: daily(invented), isCertain: true },
    { name: 'a model writes words', plan: 'Sprint every day at 190 bpm.', isCertain: true },
    {
      name: 'a model writes a plan without sessions',
      plan: { schema: 'regimen-plan/1', weeks: [{}] },
      isCertain: true,
    },
  ];
}
