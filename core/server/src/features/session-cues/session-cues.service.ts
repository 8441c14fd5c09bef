import { Inject, Injectable } from '@nestjs/common';
import { minuteOfDay, weekdayOf } from '@regimen/domain';
import type { PlanSession, ProblemIssue } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { PlansService } from '../plans/plans.service.js';
import type { OpenedPlan } from '../plans/plans.service.js';
import { OwnCuesRepository } from './own-cues.repository.js';
import { SessionCues } from './session-cues.js';

const longestSituation = 120;

/** Showing people the if-then plans of their sessions, and taking their own words for them. */
@Injectable()
export class SessionCuesService {
  constructor(
    @Inject(PlansService) private readonly plans: PlansService,
    @Inject(SessionCues) private readonly cues: SessionCues,
    @Inject(OwnCuesRepository) private readonly own: OwnCuesRepository,
  ) {}

  async find(context: RequestContext, planId: string): Promise<Handed<Schema.SessionCue>[]> {
    const found = await this.plans.open(context, planId, 'read');
    return found ? this.view(context, found, await this.shownSessions(context, found)) : [];
  }

  async set(
    context: RequestContext,
    { planId, sessionId, situation, startsAt }: Schema.SetSessionCueInput,
  ): Promise<Handed<Schema.SetSessionCueResult>> {
    const found = await this.plans.open(context, planId, 'change');
    const shown = found ? await this.shownSessions(context, found) : [];
    const session = shown.find(({ id }) => id === sessionId);
    if (!found || !session) return notFound();
    const words = situation?.trim().replace(/[\s.,。，]+$/u, '') || null;
    const issues = [...situationIssues(words), ...timeIssues(startsAt ?? null)];
    if (issues.length > 0) return invalidInput(issues);
    const tx = await context.transaction();
    const { activity, date } = session;
    const cue = { weekday: weekdayOf(date), activity, situation: words, startsAt: startsAt ?? null };
    await this.own.keep(tx, found.participant, cue);
    return { __typename: 'PlanCues', cues: await this.view(context, found, shown) };
  }

  private async view(
    context: RequestContext,
    { participant, stored }: OpenedPlan,
    shown: readonly PlanSession[],
  ): Promise<Handed<Schema.SessionCue>[]> {
    const cues = await this.cues.of(await context.transaction(), participant, stored.plan);
    return shown.map(({ id: sessionId }) => ({ sessionId, ...cues.get(sessionId)! }));
  }

  /** Nothing of a plan that is withheld or hidden goes around its gate. */
  private async shownSessions(
    context: RequestContext,
    { participant, stored }: OpenedPlan,
  ): Promise<PlanSession[]> {
    const { weeks } = await this.plans.view(context, participant, stored);
    const shown = new Set(weeks.flatMap(({ sessions }) => sessions.map(({ id }) => id)));
    return stored.plan.weeks.flatMap(({ sessions }) => sessions).filter(({ id }) => shown.has(id));
  }
}

function situationIssues(words: string | null): ProblemIssue[] {
  if (words === null || words.length <= longestSituation) return [];
  const message = `Say it in ${longestSituation} characters at most.`;
  return [{ severity: 'error', path: 'situation', code: 'too-long', message }];
}

function timeIssues(startsAt: string | null): ProblemIssue[] {
  if (startsAt === null || (minuteOfDay(startsAt) !== null && startsAt !== '24:00')) return [];
  const message = 'Give a time of day as HH:MM.';
  return [{ severity: 'error', path: 'startsAt', code: 'invalid', message }];
}
