import type { Plan, PlanSession, PlanningProblem } from '@regimen/domain';
import { addDays } from '@regimen/domain';
import { lasting, sessionOf, withEach, withSessions } from './rewrite-plan.js';

/** A plan that somebody hands in instead of the one that was made. */
export interface Cheat {
  name: string;
  plan: unknown;
  /** True where it breaks a limit by the way it is made, whoever it is for; else the tables say whether it does. */
  isCertain: boolean;
}

/** What an optimiser that is told to cheat makes of a safe plan. Each change keeps all sums right. */
export function cheatsOn(plan: Plan, problem: PlanningProblem): Cheat[] {
  const [first] = plan.weeks.flatMap(({ sessions }) => sessions);
  if (!first) return [];
  return [
    ...swaps(plan, first, problem),
    ...calendarCheats(plan, first),
    ...doseCheats(plan, problem),
    ...targetCheats(plan, problem),
    ...lies(plan),
  ];
}

/** Each template of the catalogue in place of one session, the forbidden ones among them. */
function swaps(plan: Plan, session: PlanSession, { catalogue }: PlanningProblem): Cheat[] {
  return catalogue.map((template) => ({
    name: `swap for ${template.id}`,
    plan: withEach(plan, (own) => (own.id === session.id ? sessionOf(template, own, own.minutes) : own)),
    isCertain: false,
  }));
}

function calendarCheats(plan: Plan, first: PlanSession): Cheat[] {
  const twice = (own: PlanSession) => [own, { ...own, id: `${own.id}-again` }];
  const everyDay = withSessions(plan, (sessions, week) => {
    const [model] = sessions;
    if (!model) return sessions;
    return Array.from({ length: 7 }, (_, day) => {
      const date = addDays(week.startsOn, day);
      return sessions.find((own) => own.date === date) ?? { ...model, date, id: `${model.id}-${day}` };
    });
  });
  return [
    {
      name: 'two sessions on a day',
      plan: withSessions(plan, (sessions) =>
        sessions.flatMap((own) => (own.id === first.id ? twice(own) : [own])),
      ),
      isCertain: true,
    },
    { name: 'no day of rest', plan: everyDay, isCertain: true },
    {
      name: 'outside its week',
      plan: withEach(plan, (own) =>
        own.id === first.id ? { ...own, date: addDays(plan.startsOn, -3) } : own,
      ),
      isCertain: true,
    },
    {
      name: 'strength on the next day as well',
      plan: withSessions(plan, (sessions) =>
        sessions.flatMap((own) =>
          own.modality === 'resistance'
            ? [own, { ...own, id: `${own.id}-next`, date: addDays(own.date, 1) }]
            : [own],
        ),
      ),
      isCertain: false,
    },
  ];
}

function doseCheats(plan: Plan, { profile }: PlanningProblem): Cheat[] {
  const roomiest = Math.max(...profile.availableDays.map(({ minutes }) => minutes));
  const last = plan.weeks.length;
  return [
    {
      name: 'longer than the day',
      plan: withEach(plan, (own) => lasting(own, roomiest + 5)),
      isCertain: true,
    },
    {
      name: 'twice as long in the last week',
      plan: withSessions(plan, (sessions, { week }) =>
        week === last ? sessions.map((own) => lasting(own, own.minutes * 2)) : sessions,
      ),
      isCertain: false,
    },
    {
      name: 'a little more each week',
      plan: withSessions(plan, (sessions, { week }) =>
        sessions.map((own) => lasting(own, own.minutes + 10 * (week - 1))),
      ),
      isCertain: false,
    },
  ];
}

function targetCheats(plan: Plan, { constraints }: PlanningProblem): Cheat[] {
  const supervised = constraints.some(({ kind, severity }) => kind === 'supervise' && severity === 'hard');
  const watched = plan.weeks.some(({ sessions }) =>
    sessions.some(({ supervisedBy }) => supervisedBy !== null),
  );
  const withoutHeartRate = constraints.some(
    (limit) => limit.kind === 'intensityCeiling' && !limit.heartRateTargetsAllowed,
  );
  const target = { low: 130, high: 190 };
  return [
    {
      name: 'heart-rate targets put back',
      plan: withEach(plan, (own) => ({
        ...own,
        steps: own.steps.map((step) => ({ ...step, heartRateBpm: target })),
      })),
      isCertain: withoutHeartRate && constraints.some(speaksOfAll),
    },
    {
      name: 'all-out effort',
      plan: withEach(plan, (own) => ({
        ...own,
        steps: own.steps.map((step) => ({ ...step, rpe: { low: 18, high: 20 } })),
      })),
      isCertain: false,
    },
    {
      name: 'harder steps inside a mild session',
      plan: withEach(plan, (own) => ({
        ...own,
        steps: own.steps.map((step) => ({ ...step, band: 'near-max' as const })),
      })),
      isCertain: false,
    },
    ...(supervised && watched
      ? [
          {
            name: 'supervision dropped',
            plan: withEach(plan, (own) => ({ ...own, supervisedBy: null })),
            isCertain: true,
          },
        ]
      : []),
  ];
}

const speaksOfAll = (limit: PlanningProblem['constraints'][number]) =>
  limit.kind === 'intensityCeiling' &&
  !limit.heartRateTargetsAllowed &&
  Object.keys(limit.appliesTo).length === 0;

/** Plans whose own numbers do not agree. */
function lies(plan: Plan): Cheat[] {
  const told = (name: string, change: (session: PlanSession) => PlanSession): Cheat => ({
    name,
    plan: { ...plan, weeks: plan.weeks.map((week) => ({ ...week, sessions: week.sessions.map(change) })) },
    isCertain: true,
  });
  return [
    told('a mild name for something hard', (own) => ({ ...own, met: own.met + 4 })),
    told('load understated', (own) => ({ ...own, load: own.load / 3 })),
    told('steps longer than the session', (own) => ({
      ...own,
      steps: own.steps.map((step) => ({ ...step, minutes: step.minutes + 20 })),
    })),
    told('minutes that are none', (own) => ({ ...own, minutes: Number.NaN })),
    told('minutes below nothing', (own) => lasting(own, -30)),
    {
      name: 'weekly totals understated',
      plan: { ...plan, weeks: plan.weeks.map((week) => ({ ...week, minutes: 0, load: 0 })) },
      isCertain: true,
    },
  ];
}
