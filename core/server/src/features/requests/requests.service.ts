import { Inject, Injectable } from '@nestjs/common';
import { addDays, weekdayOf } from '@regimen/domain';
import type { ProblemIssue, TrainingRequest, WishChange } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { announceProgress, ProgressListener } from '../../platform/events/progress-channel.js';
import type { ProblemOf } from '../../platform/graphql/problems.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { todayIn } from '../../platform/time/today.js';
import { SaidTexts } from '../labelling/said-texts.js';
import { HealthRecordAccess, isUuid } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { screeningView } from '../screening/screening.view.js';
import { planQueue } from './make-plan.job.js';
import { PlanRequestsRepository } from './plan-requests.repository.js';
import type { StoredPlanRequest } from './plan-requests.repository.js';
import { understoodSlots } from './understood-slots.js';

const longestText = 10_000;
const longestPlanWeeks = 26;
const latestStartDays = 90;
const answersLimit = 20;

/** What people ask for: taking it, answering questions back, telling how far the answer is. */
@Injectable()
export class RequestsService {
  constructor(
    @Inject(PlanRequestsRepository) private readonly repository: PlanRequestsRepository,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
    @Inject(ProgressListener) private readonly progress: ProgressListener,
    @Inject(SaidTexts) private readonly said: SaidTexts,
    @Inject(ConsentGate) private readonly consents: ConsentGate,
  ) {}

  async request(
    context: RequestContext,
    input: { participantId: string; text: string; startsOn?: string | null; weeks?: number | null },
  ) {
    const participant = await this.access.open(context, input.participantId, 'change', 'Plan');
    if (!participant) return notFound();
    const today = todayIn(participant.profile.timeZone);
    const startsOn = input.startsOn ?? nextMonday(today);
    const weeks = input.weeks ?? 12;
    const issues = requestIssues(input.text, startsOn, weeks, today);
    if (issues.length > 0) return invalidInput(issues);
    const tx = await context.transaction();
    if (!(await this.consents.stands(tx, participant.id, 'planning'))) return planningOff();
    const { memberId } = actorOf(context);
    const id = await this.add(tx, participant, {
      text: input.text,
      startsOn,
      weeks,
      answers: {},
      requestedBy: memberId,
    });
    await this.said.keep(tx, participant, input.text);
    return this.view(context, participant, (await this.repository.find(tx, id))!);
  }

  /** Stores a request and the work it causes, in one transaction; also used when feedback asks for a new plan. */
  async add(
    tx: EntityManager,
    { workspaceId, id: participantId, memberId }: StoredParticipant,
    order: {
      text: string;
      startsOn: string;
      weeks: number;
      answers: Readonly<Record<string, string>>;
      wishChanges?: readonly WishChange[];
      requestedBy: string;
    },
  ): Promise<string> {
    const place = { workspaceId, personId: memberId, field: 'plan_requests.text' };
    const sealedText = await this.cipher.seal(tx, place, order.text);
    const id = await this.repository.add(tx, {
      ...order,
      wishChanges: order.wishChanges ?? [],
      workspaceId,
      participantId,
      sealedText,
    });
    const payload = { requestId: id, participantId };
    await this.outbox.add(tx, { workspaceId, queue: planQueue, payload, requestedBy: order.requestedBy });
    return id;
  }

  async answer(
    context: RequestContext,
    input: { requestId: string; answers: readonly { questionId: string; answer: string }[] },
  ) {
    const found = await this.open(context, input.requestId, 'change');
    if (!found) return notFound();
    const tx = await context.transaction();
    if (!(await this.consents.stands(tx, found.participant.id, 'planning'))) return planningOff();
    const answers = Object.fromEntries(
      input.answers
        .slice(0, answersLimit)
        .map(({ questionId, answer }) => [questionId, answer.slice(0, 500)]),
    );
    if (!(await this.repository.answer(tx, found.stored.id, answers))) return notWaiting();
    const { workspaceId, id: participantId } = found.participant;
    const payload = { requestId: found.stored.id, participantId };
    await this.outbox.add(tx, {
      workspaceId,
      queue: planQueue,
      payload,
      requestedBy: actorOf(context).memberId,
    });
    return this.view(context, found.participant, (await this.repository.find(tx, found.stored.id))!);
  }

  /** Ends the making of a plan; the process that makes it notices by itself. */
  async cancel(context: RequestContext, id: string) {
    const found = await this.open(context, id, 'change');
    if (!found) return notFound();
    const tx = await context.transaction();
    if (!(await this.repository.cancel(tx, id)))
      return notPossible('PLAN_NOT_BEING_MADE', 'No plan is being made for this request any more.');
    await announceProgress(tx, { kind: 'plan-request', id });
    return this.view(context, found.participant, (await this.repository.find(tx, id))!);
  }

  async find(context: RequestContext, id: string) {
    const found = await this.open(context, id, 'read');
    return found && this.view(context, found.participant, found.stored);
  }

  async newestOf(context: RequestContext, participantId: string, first: number) {
    const participant = await this.access.open(context, participantId, 'read', 'Plan');
    if (!participant) return [];
    const tx = await context.transaction();
    const found = await this.repository.newestOf(tx, participantId, Math.min(Math.max(1, first), 100));
    const views = [];
    for (const stored of found) views.push(await this.view(context, participant, stored));
    return views;
  }

  ticks(id: string): AsyncIterableIterator<unknown> {
    return this.progress.ticksOf({ kind: 'plan-request', id });
  }

  /** The typed request behind a stored one; null before it was understood. */
  async understood(
    tx: EntityManager,
    participant: StoredParticipant,
    stored: StoredPlanRequest,
  ): Promise<TrainingRequest | null> {
    if (!stored.sealedUnderstood) return null;
    const { workspaceId, memberId: personId } = participant;
    const place = { workspaceId, personId, field: 'plan_requests.understood' };
    return JSON.parse(await this.cipher.openText(tx, place, stored.sealedUnderstood)) as TrainingRequest;
  }

  async text(tx: EntityManager, participant: StoredParticipant, stored: StoredPlanRequest): Promise<string> {
    const { workspaceId, memberId: personId } = participant;
    return this.cipher.openText(
      tx,
      { workspaceId, personId, field: 'plan_requests.text' },
      stored.sealedText,
    );
  }

  private async open(context: RequestContext, id: string, action: 'read' | 'change') {
    const stored = isUuid(id) ? await this.repository.find(await context.transaction(), id) : null;
    if (!stored) context.audit.noteUnknown(`${action}-health-record`, `plan-request:${id}`);
    const participant = stored && (await this.access.open(context, stored.participantId, action, 'Plan'));
    return stored && participant ? { stored, participant } : null;
  }

  /** The request as pages show it, of a record that was opened. */
  async view(context: RequestContext, participant: StoredParticipant, stored: StoredPlanRequest) {
    const tx = await context.transaction();
    const audience = participant.id === actorOf(context).participantId ? 'participant' : 'clinician';
    const request = await this.understood(tx, participant, stored);
    return {
      __typename: 'PlanRequest' as const,
      id: stored.id,
      participantId: participant.id,
      planId: stored.planId,
      text: await this.text(tx, participant, stored),
      status: stored.status,
      step: stored.step,
      progress: stored.progress,
      // Requests that were understood by an earlier version tell no intent.
      intent: request?.intent?.value ?? null,
      understood: request ? understoodSlots(request) : [],
      questions: stored.status === 'questions' && request ? request.questions.map(questionView) : [],
      stop: stored.stop,
      screening: stored.screening && screeningView(stored.screening, audience),
      createdAt: stored.createdAt,
    };
  }
}

function questionView({ id, text, options }: TrainingRequest['questions'][number]) {
  return { id, text, options: options.map((code) => ({ code, label: optionLabel(code) })) };
}

/** Answers are codes of the vocabulary, numbers, or yes and no. */
function optionLabel(code: string) {
  const known: Readonly<Record<string, { en: string; zh: string }>> = {
    yes: { en: 'Yes', zh: '是' },
    no: { en: 'No', zh: '不是' },
    'not-sure': { en: 'Not sure', zh: '不确定' },
  };
  return known[code] ?? { en: code.replaceAll('-', ' '), zh: code };
}

function requestIssues(text: string, startsOn: string, weeks: number, today: string): ProblemIssue[] {
  const issue = (path: string, message: string): ProblemIssue => ({
    severity: 'error',
    path,
    code: 'invalid',
    message,
  });
  return [
    ...(text.length <= longestText ? [] : [issue('text', `Say it in ${longestText} characters at most.`)]),
    ...(startsOn >= today && startsOn <= addDays(today, latestStartDays)
      ? []
      : [issue('startsOn', 'Choose a first day within the next three months.')]),
    ...(Number.isInteger(weeks) && weeks >= 1 && weeks <= longestPlanWeeks
      ? []
      : [issue('weeks', `A plan has 1 to ${longestPlanWeeks} weeks.`)]),
  ];
}

function planningOff(): ProblemOf<'NotPossible'> {
  return notPossible('PLANNING_OFF', 'Planning is switched off: agree to it under “Your consents” first.');
}

function notWaiting(): ProblemOf<'NotPossible'> {
  return notPossible('NOT_WAITING', 'This request does not wait for answers.');
}

function nextMonday(today: string): string {
  return addDays(today, 8 - weekdayOf(today));
}
