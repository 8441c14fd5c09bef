import { Inject, Injectable } from '@nestjs/common';
import { comparisonEnd, comparisonText, isInWeek, judgeComparison, measureWeeks } from '@regimen/domain';
import type { ComparisonOutcome, ComparisonResult, MeasuredWeek, Plan } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { todayIn } from '../../platform/time/today.js';
import { CheckInsRepository } from '../adaptation/check-ins.repository.js';
import { PastSessionsRepository } from '../habits/past-sessions.repository.js';
import { PlansRepository } from '../plans/plans.repository.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import type { StoredComparison } from './comparisons.repository.js';

/** Outcomes by their names in GraphQL. */
export const outcomeNames = {
  enjoyment: 'enjoyment',
  'sessions-done': 'sessionsDone',
  readiness: 'readiness',
} as const satisfies Record<ComparisonOutcome, Schema.ComparisonOutcome>;
const stateNames = {
  ahead: 'ahead',
  counted: 'counted',
  mixed: 'mixed',
  'nothing-said': 'nothingSaid',
} as const satisfies Record<MeasuredWeek['state'], Schema.ComparisonWeekState>;
const verdictNames = {
  'too-few-pairs': 'tooFewPairs',
  'not-told-apart': 'notToldApart',
  'first-higher': 'firstHigher',
  'second-higher': 'secondHigher',
} as const satisfies Record<ComparisonResult['verdict'], Schema.ComparisonVerdict>;

/** What people see of comparisons, measured anew whenever they are asked for. */
@Injectable()
export class ComparisonView {
  constructor(
    @Inject(PastSessionsRepository) private readonly sessions: PastSessionsRepository,
    @Inject(CheckInsRepository) private readonly checkIns: CheckInsRepository,
    @Inject(PlansRepository) private readonly plans: PlansRepository,
  ) {}

  async of(
    tx: EntityManager,
    { id, profile }: StoredParticipant,
    stored: readonly StoredComparison[],
  ): Promise<(Handed<Schema.Comparison> & { __typename: 'Comparison' })[]> {
    const earliest = stored.map(({ startsOn }) => startsOn).sort()[0];
    if (earliest === undefined) return [];
    const today = todayIn(profile.timeZone);
    const said = await this.sessions.saidSince(tx, id, earliest);
    const mornings = await this.checkIns.between(tx, id, earliest, today);
    const plan = (await this.plans.active(tx, id))?.plan ?? null;
    return stored.map((comparison) => {
      const weeks = measureWeeks(comparison, { said, mornings }, today);
      const runs = isRunning(comparison, today);
      const { first, second, outcome, startsOn, agreedAt, stoppedAt } = comparison;
      return {
        __typename: 'Comparison',
        ...{ id: comparison.id, first, second, startsOn, agreedAt, stoppedAt },
        endsOn: comparisonEnd(comparison),
        outcome: outcomeNames[outcome],
        isRunning: runs,
        weeks: weeks.map((week) => weekView(week, plan)),
        result: stoppedAt === null && !runs ? resultView(comparison, weeks) : null,
      };
    });
  }
}

/** It was not stopped, and its last week has not passed on the person's own day. */
export function isRunning(comparison: StoredComparison, today: string): boolean {
  return comparison.stoppedAt === null && today < comparisonEnd(comparison);
}

function weekView(week: MeasuredWeek, plan: Plan | null): Schema.ComparisonWeek {
  const planned = (plan?.weeks ?? [])
    .flatMap(({ sessions }) => sessions)
    .filter(({ activity, date }) => activity === week.activity && isInWeek(week, date));
  return {
    ...{ week: week.week, startsOn: week.startsOn, activity: week.activity, value: week.value },
    plannedSessions: planned.length,
    state: stateNames[week.state],
  };
}

function resultView(comparison: StoredComparison, weeks: readonly MeasuredWeek[]): Schema.ComparisonResult {
  const result = judgeComparison(comparison, weeks);
  return {
    verdict: verdictNames[result.verdict],
    completePairs: result.completePairs,
    difference: result.difference?.value ?? null,
    low: result.difference?.low ?? null,
    high: result.difference?.high ?? null,
    p: result.p,
    text: comparisonText(comparison, result),
  };
}
