import { Inject, Injectable } from '@nestjs/common';
import { clearanceEvidence, codesOf } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { ProfilesService } from '../profiles/profiles.service.js';
import { PersonScreener } from '../screening/person-screener.js';
import { screeningView } from '../screening/screening.view.js';
import { AwaitingClearanceRepository } from './awaiting-clearance.repository.js';
import type { Waiting } from './awaiting-clearance.repository.js';
import { ClearanceDesk } from './clearance-desk.js';
import { evidenceHash } from './clearance-signature.js';
import { readDecision } from './read-decision.js';
import { dueAt } from './waiting-targets.js';

type CaseView = Handed<Schema.ClearanceCase> & { __typename: 'ClearanceCase' };

const queueLimit = 200;
const longestAnswer = 2_000;

/** What clinicians decide about people: who waits, on what evidence, and the signed decision. */
@Injectable()
export class ClearancesService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(ProfilesService) private readonly profiles: ProfilesService,
    @Inject(PersonScreener) private readonly screener: PersonScreener,
    @Inject(AwaitingClearanceRepository) private readonly waiting: AwaitingClearanceRepository,
    @Inject(ClearanceDesk) private readonly desk: ClearanceDesk,
  ) {}

  async queue(context: RequestContext): Promise<Handed<Schema.WaitingPerson>[]> {
    const tx = await context.transaction();
    const waiting = await this.waiting.queueOf(tx, actorOf(context).memberId, queueLimit);
    const people: Handed<Schema.WaitingPerson>[] = [];
    for (const one of waiting) {
      const participant = await this.access.open(context, one.participantId, 'decide', 'Plan');
      if (participant) people.push(waitingView(one, await this.nameOf(tx, participant)));
    }
    return people;
  }

  async caseOf(context: RequestContext, participantId: string): Promise<CaseView | null> {
    const participant = await this.access.open(context, participantId, 'decide', 'Plan');
    return participant && this.view(await context.transaction(), participant);
  }

  async ofPerson(
    context: RequestContext,
    participantId: string,
  ): Promise<Handed<Schema.SignedClearance>[] | null> {
    const participant = await this.access.open(context, participantId, 'read');
    const own = participantId === actorOf(context).participantId;
    return (
      participant &&
      this.desk.history(await context.transaction(), participant, own ? 'participant' : 'clinician')
    );
  }

  async sign(
    context: RequestContext,
    input: Schema.SignClearanceInput,
  ): Promise<Handed<Schema.SignClearanceResult>> {
    const participant = await this.access.open(context, input.participantId, 'decide', 'Plan');
    if (!participant) return notFound();
    const tx = await context.transaction();
    const { facts, withoutClearances, on } = await this.screener.today(tx, participant);
    const { decision, issues } = readDecision(input, codesOf(facts.conditions), on);
    if (issues.length > 0) return invalidInput(issues);
    const evidence = clearanceEvidence(facts, withoutClearances);
    if (evidenceHash(evidence) !== input.evidenceHash) {
      return notPossible(
        'EVIDENCE_CHANGED',
        'Something changed since you opened this. Reload it and look again.',
      );
    }
    await this.desk.sign(tx, participant, { ...decision, evidence, on, memberId: actorOf(context).memberId });
    context.audit.note({
      action: `clearance-${decision.decision}`,
      subject: `participant:${participant.id}`,
      decision: 'allowed',
      reason: null,
    });
    return this.view(tx, participant);
  }

  /** Only the person answers what was asked of them. */
  async answer(
    context: RequestContext,
    { clearanceId, answer }: Schema.AnswerClearanceInput,
  ): Promise<Handed<Schema.AnswerClearanceResult>> {
    const { participantId } = actorOf(context);
    const participant =
      participantId === null ? null : await this.access.open(context, participantId, 'change');
    if (!participant) return notFound();
    const text = answer.trim();
    if (text === '' || text.length > longestAnswer) {
      const message = `Write 1 to ${longestAnswer} characters.`;
      return invalidInput([{ severity: 'error', path: 'answer', code: 'length', message }]);
    }
    const answered = await this.desk.answer(await context.transaction(), participant, clearanceId, text);
    return answered ?? notFound();
  }

  private async view(tx: EntityManager, participant: StoredParticipant): Promise<CaseView> {
    const { screening, withoutClearances, facts } = await this.screener.today(tx, participant);
    const waiting = await this.waiting.find(tx, participant.id);
    const displayName = await this.nameOf(tx, participant);
    return {
      __typename: 'ClearanceCase',
      participantId: participant.id,
      displayName,
      waiting: waiting && waitingView(waiting, displayName),
      screening: screeningView(screening, 'clinician'),
      withoutClearances: screeningView(withoutClearances, 'clinician'),
      evidenceHash: evidenceHash(clearanceEvidence(facts, withoutClearances)),
      conditions: codesOf(facts.conditions),
      clearances: await this.desk.history(tx, participant, 'clinician'),
    };
  }

  private async nameOf(tx: EntityManager, participant: StoredParticipant): Promise<string> {
    return (await this.profiles.view(tx, participant)).displayName;
  }
}

function waitingView(
  { participantId, because, since }: Waiting,
  displayName: string,
): Handed<Schema.WaitingPerson> {
  return { participantId, displayName, because, since, dueAt: dueAt(because, since) };
}
