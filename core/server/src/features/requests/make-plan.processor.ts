import { daysSinceTraining, learnPreference } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Transactions } from '../../platform/database/transactions.js';
import { announceProgress } from '../../platform/events/progress-channel.js';
import type { PluginRegistry } from '../../platform/plugins/plugin-registry.js';
import type { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import type { PersonCipher } from '../../platform/privacy/person-cipher.js';
import type { JobDefinition, JobRun } from '../../platform/queue/job-definition.js';
import { todayIn } from '../../platform/time/today.js';
import type { PlanChangesService } from '../adaptation/plan-changes.service.js';
import type { ResponseHistoryLoader } from '../health-data/loads/response-history.js';
import type { CalendarRepository } from '../calendar/calendar.repository.js';
import type { TrainingHistoryLoader } from '../health-data/loads/training-history.js';
import type { HabitsService } from '../habits/habits.service.js';
import type { ModelDesk } from '../models/model-desk.js';
import type { ModelsAtWork } from '../models/models-at-work.js';
import type { ComposedPlan, ComposeStep, PlanOrder, SolvePlan } from '../plans/compose-plan.js';
import { composePlan } from '../plans/compose-plan.js';
import type { ParticipantsRepository, StoredParticipant } from '../profiles/participants.repository.js';
import type { ComparisonsRepository } from '../comparisons/comparisons.repository.js';
import type { TrialsRepository } from '../recommendations/trials.repository.js';
import type { TryingOrders } from '../recommendations/trying-orders.js';
import type { PersonScreener } from '../screening/person-screener.js';
import { planAttempts, planConcurrency, planQueue } from './make-plan.job.js';
import { isBeingMade } from './plan-requests.repository.js';
import type { PlanRequestsRepository, StoredPlanRequest } from './plan-requests.repository.js';
import { watchForEnd } from './watch-for-end.js';

interface Parts {
  transactions: Transactions;
  plugins: PluginRegistry;
  solve: SolvePlan;
  cipher: PersonCipher;
  participants: ParticipantsRepository;
  requests: PlanRequestsRepository;
  changes: PlanChangesService;
  history: TrainingHistoryLoader;
  responses: ResponseHistoryLoader;
  habits: HabitsService;
  trying: TryingOrders;
  trials: TrialsRepository;
  comparisons: ComparisonsRepository;
  models: ModelDesk;
  screener: PersonScreener;
  consents: ConsentGate;
  calendars: CalendarRepository;
}

interface Order {
  stored: StoredPlanRequest;
  participant: StoredParticipant;
  order: PlanOrder;
  models: ModelsAtWork;
}

/** Shares of the way, for a progress bar that moves like the work does. */
const progressOf: Readonly<Record<ComposeStep, number>> = {
  understand: 0.1,
  screen: 0.2,
  propose: 0.3,
  optimise: 0.4,
  verify: 0.85,
  explain: 0.9,
};

/** Makes the plan of a request and writes it with the mark that it is made, in one transaction. */
export class MakePlanProcessor implements JobDefinition {
  readonly queue = planQueue;
  readonly concurrency = planConcurrency;
  readonly attempts = planAttempts;

  constructor(private readonly parts: Parts) {}

  async run(job: JobRun): Promise<void> {
    const order = await this.inWorkspace(job, (tx) => this.load(tx, job));
    if (order === null) return this.inWorkspace(job, (tx) => job.finish(tx));
    // Steps are announced in the order they begin; the last word waits for all of them.
    let announced: Promise<void> = Promise.resolve();
    const announce = (step: ComposeStep) => {
      announced = announced.then(() => this.tick(job, order.stored.id, step));
    };
    const composed = await this.compose(job, order, announce);
    await announced;
    await this.inWorkspace(job, async (tx) => {
      const { id } = order.stored;
      // Whoever cancels waits for this transaction, or it finds the request cancelled: never both.
      const isAwaited =
        (await this.parts.requests.holdBeingMade(tx, id)) && (await this.isAgreedTo(tx, order.stored));
      if (isAwaited && composed !== null) await this.write(tx, order, composed);
      await this.parts.models.keep(tx, job.workspaceId, order.models);
      await job.finish(tx);
      if (isAwaited) await announceProgress(tx, { kind: 'plan-request', id });
    });
  }

  /** The plan, or null when the request was cancelled meanwhile, perhaps in another process. */
  private async compose(
    job: JobRun,
    { stored, order, models }: Order,
    announce: (step: ComposeStep) => void,
  ): Promise<ComposedPlan | null> {
    const { plugins, solve, requests } = this.parts;
    const isAwaited = async (tx: EntityManager) => {
      const now = await requests.find(tx, stored.id);
      return now !== null && isBeingMade(now);
    };
    const watch = watchForEnd(() => this.inWorkspace(job, isAwaited));
    try {
      const solveWhileAwaited = (input: Parameters<SolvePlan>[0]) => solve(input, watch.signal);
      const tools = { plugins, models, solve: solveWhileAwaited };
      return await composePlan(order, tools, announce);
    } catch (error) {
      if (watch.signal.aborted) return null;
      throw error;
    } finally {
      watch.stop();
    }
  }

  async giveUp(job: JobRun): Promise<void> {
    const id = job.payload.requestId ?? '';
    await this.inWorkspace(job, async (tx) => {
      if (!(await this.parts.requests.holdBeingMade(tx, id))) return;
      const ended = { sealedUnderstood: null, screening: null, stop: null, planId: null };
      await this.parts.requests.conclude(tx, id, { ...ended, status: 'failed' });
      await announceProgress(tx, { kind: 'plan-request', id });
    });
  }

  private async load(tx: EntityManager, job: JobRun): Promise<Order | null> {
    const stored = await this.parts.requests.find(tx, job.payload.requestId ?? '');
    if (!stored || !isBeingMade(stored)) return null;
    if (!(await this.isAgreedTo(tx, stored))) return null;
    const participant = await this.parts.participants.find(tx, stored.participantId, null);
    if (!participant) return null;
    const { profile } = participant;
    const today = todayIn(profile.timeZone);
    const { baseline, ...known } = await this.parts.history.load(tx, participant.id, profile, today);
    const { bodyMassKg } = baseline;
    const learnt = await this.parts.responses.load(tx, participant.id, { profile, bodyMassKg, today });
    const calendar = await this.parts.calendars.load(tx, participant);
    const daysOff = daysSinceTraining(known.lastTrainedOn, calendar, stored.startsOn);
    const evidence = await this.parts.habits.evidenceOf(tx, participant);
    const trying = await this.parts.trying.of(tx, participant, { requestId: stored.id, evidence });
    const comparison = await this.parts.comparisons.running(tx, participant.id, today);
    const text = await this.parts.cipher.openText(
      tx,
      placeOf(participant, 'plan_requests.text'),
      stored.sealedText,
    );
    const { answers, wishChanges, startsOn, weeks } = stored;
    const decided = await this.parts.screener.decided(tx, participant.id, today);
    const own = {
      profile,
      calendar,
      vitals: known.vitals,
      dataWindow: known.dataWindow,
      baseline: { ...baseline, raceIndex: learnt.raceIndex, daysSinceTraining: daysOff },
      responses: learnt.record,
      preference: learnPreference(evidence.habits, evidence.said),
      ...(trying ? { trying } : {}),
      ...(comparison ? { comparison } : {}),
    };
    const order = { ...own, text, answers, wishChanges, today, startsOn, weeks, ...decided };
    return { stored, participant, order, models: await this.parts.models.atWork(tx) };
  }

  /** Planning is agreed to just now. A request of somebody who took that back ends here. */
  private async isAgreedTo(tx: EntityManager, { id, participantId }: StoredPlanRequest): Promise<boolean> {
    if (await this.parts.consents.stands(tx, participantId, 'planning')) return true;
    await this.parts.requests.cancel(tx, id);
    return false;
  }

  private async write(
    tx: EntityManager,
    { stored, participant }: Order,
    composed: ComposedPlan,
  ): Promise<void> {
    const { cipher, requests, changes } = this.parts;
    const sealedUnderstood = await cipher.seal(
      tx,
      placeOf(participant, 'plan_requests.understood'),
      JSON.stringify(composed.request),
    );
    const screening = composed.kind === 'questions' ? null : composed.screening;
    const stop = composed.kind === 'stopped' ? composed.stop : null;
    let planId: string | null = null;
    if (composed.kind === 'plan') {
      const { catalogue: _catalogue, exercises: _exercises, ...problem } = composed.problem;
      const sealedProblem = await cipher.seal(
        tx,
        placeOf(participant, 'plans.problem'),
        JSON.stringify(problem),
      );
      const { plan, explanation, nutrition } = composed;
      const { workspaceId, participantId, id: requestId } = stored;
      const made = {
        workspaceId,
        participantId,
        requestId,
        plan,
        sealedProblem,
        screening: composed.screening,
        explanation,
        nutrition,
      };
      planId = await changes.planMade(tx, participant, made, stored.requestedBy);
      if (problem.trial) await this.parts.trials.log(tx, participant, planId, problem.trial);
    }
    const status = { questions: 'questions', stopped: 'stopped', plan: 'done' } as const;
    await requests.conclude(tx, stored.id, {
      status: status[composed.kind],
      sealedUnderstood,
      screening,
      stop,
      planId,
    });
  }

  private tick(job: JobRun, id: string, step: ComposeStep): Promise<void> {
    return this.inWorkspace(job, async (tx) => {
      await this.parts.requests.markStep(tx, id, step, progressOf[step]);
      await announceProgress(tx, { kind: 'plan-request', id });
    });
  }

  private inWorkspace<T>(job: JobRun, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.transactions.run(
      { kind: 'system', workspaceId: job.workspaceId, reason: 'make-plan' },
      work,
    );
  }
}

function placeOf({ workspaceId, memberId }: StoredParticipant, field: string) {
  return { workspaceId, personId: memberId, field };
}
