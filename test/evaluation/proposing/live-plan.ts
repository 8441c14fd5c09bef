import type { Plan, PlanSession, PlanningProblem } from '@regimen/domain';
import { chanceOf } from '../people/chance.js';
import type { GoalPerson } from '../planning/goal-people.js';
import { residualOf } from '../planning/residual.js';
import type { DoneSession } from '../planning/simulator/done-session.js';
import { doneOn } from '../planning/simulator/done-session.js';
import { averageBody } from '../planning/simulator/true-body.js';
import type { HiddenTaste } from './hidden-taste.js';

/** What a made-up person makes of a plan. */
export interface LivedPlan {
  sessions: readonly {
    session: PlanSession;
    week: number;
    liking: number;
    done: boolean;
    enjoyment: number;
  }[];
  /** Mean chance that a planned session is liked, 0..1, by the hidden taste. */
  liking: number;
  /** Share of the sessions that are done. */
  adherence: number;
  /** Share of ||R|| reached by what was really done in an average body; null where nothing was wanted. */
  reach: number | null;
}

/** Chance to do a session: neither liked nor not, half an hour long; and how liking and minutes change it (engineering choice). */
const doing = { usual: 0.8, byLiking: 1, byMinute: -0.015, usualMinutes: 30 };

/**
 * The plan lived through: each session is done or missed by how much it is liked and how long it is, and rated if done. The
 * lots of a date are the person's, whatever the plan, so that two plans differ by what they hold.
 */
export function livePlan(
  who: GoalPerson,
  seed: number,
  taste: HiddenTaste,
  { plan, problem }: { plan: Plan; problem: PlanningProblem },
): LivedPlan {
  const start = Date.parse(plan.startsOn);
  const sessions = plan.weeks.flatMap((each) =>
    each.sessions.map((session) => {
      const day = Math.round((Date.parse(session.date) - start) / 86_400_000);
      const chance = chanceOf(seed + 49_979_687 + who.index * 131, day);
      const appeal = taste[session.activity];
      const { usual, byLiking, byMinute, usualMinutes } = doing;
      const done = chance.often(
        logistic(usual + byLiking * appeal + byMinute * (session.minutes - usualMinutes)),
      );
      const rated = Math.round(3 + 2 * Math.tanh(appeal / 2) + chance.about(0, 0.5));
      const enjoyment = Math.min(5, Math.max(1, rated));
      return { session, day, week: each.week, liking: logistic(appeal), done, enjoyment };
    }),
  );
  const done = sessions.filter((each) => each.done);
  return {
    sessions,
    liking: sessions.reduce((sum, { liking }) => sum + liking, 0) / sessions.length,
    adherence: done.length / sessions.length,
    reach: reachOf(
      who,
      problem,
      done.map(({ day, session }) => doneOn(day, session)),
    ),
  };
}

function reachOf(
  { person }: GoalPerson,
  { targets, dietaryDeficitKcalPerDay }: PlanningProblem,
  done: readonly DoneSession[],
): number | null {
  const body = averageBody({
    massKg: person.bodyMassKg ?? 70,
    hypertensive: person.conditions.includes('hypertension'),
  });
  const ofNothing = residualOf(targets, body, [], 0);
  return ofNothing <= 0 ? null : 1 - residualOf(targets, body, done, dietaryDeficitKcalPerDay) / ofNothing;
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
