import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { activityCodes, comparisonOutcomes, comparisonWeeks, keepToComparison } from '@regimen/domain';
import type { ComparisonDesign, Localised, ProblemIssue } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { todayIn } from '../../platform/time/today.js';
import { PlanChangesService } from '../adaptation/plan-changes.service.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { ComparisonChoices, nextMonday, refusals } from './comparison-choices.js';
import type { Refusal } from './comparison-choices.js';
import { ComparisonView, isRunning, outcomeNames } from './comparison.view.js';
import { ComparisonsRepository } from './comparisons.repository.js';
import type { StoredComparison } from './comparisons.repository.js';

/** Comparisons of two safe activities, for people who agree to one. */
@Injectable()
export class ComparisonsService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(ComparisonsRepository) private readonly comparisons: ComparisonsRepository,
    @Inject(ComparisonView) private readonly view: ComparisonView,
    @Inject(ComparisonChoices) private readonly choices: ComparisonChoices,
    @Inject(PlanChangesService) private readonly changes: PlanChangesService,
  ) {}

  async of(context: RequestContext, participantId: string): Promise<Handed<Schema.Comparison>[]> {
    const participant = await this.access.open(context, participantId, 'read');
    if (!participant) return [];
    const tx = await context.transaction();
    return this.view.of(tx, participant, await this.comparisons.of(tx, participantId));
  }

  async choicesOf(context: RequestContext, participantId: string): Promise<Schema.ComparisonChoices> {
    const participant = await this.access.open(context, participantId, 'read');
    if (!participant) return { activities: [], refusal: null };
    const choices = await this.choices.of(await context.transaction(), participant);
    return choices.kind === 'refused'
      ? { activities: [], refusal: refusals[choices.refusal] }
      : {
          activities: choices.activities.map((one) => ({ ...one, partners: [...one.partners] })),
          refusal: null,
        };
  }

  /** A comparison is the person's own word: nobody else may agree to it. */
  async start(
    context: RequestContext,
    input: Schema.StartComparisonInput,
  ): Promise<Handed<Schema.StartComparisonResult>> {
    const participant = await this.access.open(context, input.participantId, 'change');
    if (!participant) return notFound();
    const { participantId, memberId } = actorOf(context);
    if (participant.id !== participantId)
      return notPossible('NOT_YOUR_COMPARISON', 'Only the person themself can agree to a comparison.');
    const design = designOf(input, todayIn(participant.profile.timeZone));
    if ('issues' in design) return invalidInput(design.issues);
    const tx = await context.transaction();
    await this.comparisons.lock(tx, participant.id);
    const choices = await this.choices.of(tx, participant);
    if (choices.kind === 'refused') return refused(choices.refusal);
    const chosen = choices.activities.find(({ activity }) => activity === design.first);
    if (!chosen?.partners.includes(design.second)) return refused('NOT_COMPARABLE');
    const { base, problem: before } = choices;
    const problem = { ...before, comparison: design };
    const changed = await this.changes.propose(tx, {
      ...{ participant, base, problem, by: memberId, origin: 'person', kind: 'swap' },
      ...{ plan: keepToComparison(base.plan, problem), reasons: [swapReason] },
    });
    if (changed.state === 'refused') return refused('PLAN_NOT_SAFE');
    const id = await this.comparisons.add(tx, participant, design);
    note(context, participant, 'start-comparison');
    return this.one(tx, participant, id);
  }

  /** Whoever may change the record may stop a comparison at any time. */
  async stop(
    context: RequestContext,
    { participantId, comparisonId }: Schema.StopComparisonInput,
  ): Promise<Handed<Schema.StopComparisonResult>> {
    const participant = await this.access.open(context, participantId, 'change');
    if (!participant) return notFound();
    const tx = await context.transaction();
    const found = await this.find(tx, participant, comparisonId);
    if (!found) return notFound();
    if (!isRunning(found, todayIn(participant.profile.timeZone)))
      return notPossible('NOT_RUNNING', 'This comparison does not run any more.');
    await this.comparisons.stop(tx, comparisonId);
    note(context, participant, 'stop-comparison');
    return this.one(tx, participant, comparisonId);
  }

  private async one(tx: EntityManager, participant: StoredParticipant, comparisonId: string) {
    const found = await this.find(tx, participant, comparisonId);
    const [view] = await this.view.of(tx, participant, found ? [found] : []);
    return view ?? notFound();
  }

  private async find(
    tx: EntityManager,
    { id: participantId }: StoredParticipant,
    comparisonId: string,
  ): Promise<StoredComparison | null> {
    const all = await this.comparisons.of(tx, participantId);
    return all.find(({ id }) => id === comparisonId) ?? null;
  }
}

const swapReason: Localised = {
  en: 'You agreed to compare two activities week by week: lot gives each week to one of them.',
  zh: '您同意按周比较两项运动：每周归哪一项由抽签决定。',
};

function refused(code: Refusal) {
  return notPossible(code, refusals[code].en);
}

function designOf(
  { first, second, outcome, weeks }: Schema.StartComparisonInput,
  today: string,
): ComparisonDesign | { issues: ProblemIssue[] } {
  const [one, other] = [first, second].map((code) => activityCodes.find((each) => each === code));
  const issue = (path: string, message: string): { issues: ProblemIssue[] } => ({
    issues: [{ severity: 'error', path, code: 'unusable', message }],
  });
  if (!one) return issue('first', 'Name an activity of the vocabulary.');
  if (!other || other === one) return issue('second', 'Name another activity of the vocabulary.');
  if (!comparisonWeeks.some((offered) => offered === weeks))
    return issue('weeks', 'A comparison has 6, 8, 10 or 12 weeks.');
  return {
    ...{ first: one, second: other, weeks, startsOn: nextMonday(today) },
    outcome: comparisonOutcomes.find((each) => outcomeNames[each] === outcome)!,
    seed: randomBytes(4).readUInt32BE(0),
  };
}

function note(context: RequestContext, { id }: StoredParticipant, action: string): void {
  context.audit.note({ action, subject: `participant:${id}`, decision: 'allowed', reason: null });
}
