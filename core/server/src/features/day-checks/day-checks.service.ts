import { Inject, Injectable } from '@nestjs/common';
import { dayQuestions, isFactOfTheDay, isFindingName, judgeDay, screenPerson } from '@regimen/domain';
import type { FactName, Facts, JudgedDay, ProblemIssue, ProfileFinding, Screening } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, isProblem, notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { PlanChangesService } from '../adaptation/plan-changes.service.js';
import { rescreenSoon } from '../clearances/rescreen.job.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { ProfilesService } from '../profiles/profiles.service.js';
import { isAskedOf, questionView } from '../screening/missing-facts.js';
import { PersonScreener } from '../screening/person-screener.js';
import { readAnswer } from '../screening/read-answer.js';
import { constraintView } from '../screening/screening.view.js';
import { DayChecksRepository } from './day-checks.repository.js';
import type { KeptDay } from './day-checks.repository.js';
import { fitsReading, readingQuestion } from './day-readings.js';

type Answers = Record<string, number | boolean | string>;

/** How a day stands before a session. */
export interface DayStanding {
  /** The person as screened today, without the day's answers. */
  screening: Screening;
  /** Whether anything about today is asked of this person. */
  isAsked: boolean;
  /** How today was judged last; null before. */
  latest: KeptDay | null;
}

/** Same-day checks before a session. */
@Injectable()
export class DayChecksService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(ProfilesService) private readonly profiles: ProfilesService,
    @Inject(PersonScreener) private readonly screener: PersonScreener,
    @Inject(DayChecksRepository) private readonly repository: DayChecksRepository,
    @Inject(PlansRepository) private readonly plans: PlansRepository,
    @Inject(PlanChangesService) private readonly changes: PlanChangesService,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
  ) {}

  async find(context: RequestContext, participantId: string): Promise<Handed<Schema.DayCheck> | null> {
    const participant = await this.access.open(context, participantId, 'read');
    if (!participant) return null;
    const { questions, latest } = await this.look(await context.transaction(), participant);
    return { participantId, questions, latest: latest && judgedView(latest.judged, latest.at) };
  }

  /** How today stands for a person whose record was opened. */
  async standing(tx: EntityManager, participant: StoredParticipant): Promise<DayStanding> {
    const { questions, ...standing } = await this.look(tx, participant);
    return { ...standing, isAsked: questions.length > 0 };
  }

  private async look(tx: EntityManager, participant: StoredParticipant) {
    const { rules, facts, on, screening } = await this.screener.today(tx, participant);
    return {
      screening,
      latest: await this.repository.latest(tx, participant.id, on),
      questions: dayQuestions(rules, facts).flatMap(({ name }) => dayQuestion(name) ?? []),
    };
  }

  async check(
    context: RequestContext,
    { participantId, answers: given }: Schema.CheckDayInput,
  ): Promise<Handed<Schema.CheckDayResult>> {
    const participant = await this.access.open(context, participantId, 'change');
    if (!participant) return notFound();
    const { answers, issues } = readAnswers(given, participantId);
    if (issues.length > 0) return invalidInput(issues);
    const tx = await context.transaction();
    const { facts, rules, on, screening } = await this.screener.today(tx, participant);
    const told: Facts = { ...facts, ...answers };
    const clearances = await this.screener.standing(tx, participantId);
    const today = screenPerson({ facts: told, rules, clearances, on }).screening;
    const unanswered = dayQuestions(rules, told, Object.keys(answers))
      .filter(({ name, isGrave }) => isGrave && dayQuestion(name) !== null)
      .map(({ name }) => name);
    const judged = judgeDay(screening, today, unanswered);
    const at = await this.repository.keep(tx, { ...participant, participantId, on }, { ...judged, answers });
    if (judged.verdict === 'get-help') await this.pausePlan(context, participant, judged);
    const findings = Object.entries(answers).flatMap(([name, value]): ProfileFinding[] =>
      isFindingName(name) ? [{ name, value, on, by: 'person' }] : [],
    );
    const names = new Set(findings.map(({ name }) => name));
    const kept = (participant.profile.findings ?? []).filter(
      ({ name, by }) => !names.has(name) || by !== 'person',
    );
    if (findings.length > 0) {
      const profile = { ...participant.profile, findings: [...kept, ...findings] };
      const stored = await this.profiles.store(context, participant, participant.profileVersion, profile);
      if (isProblem(stored)) return stored;
    }
    return judgedView(judged, at);
  }

  /** A red flag of the day pauses the plan that is followed, tells the care team, and voids what was signed, as in a live session. */
  private async pausePlan(
    context: RequestContext,
    participant: StoredParticipant,
    { reasons }: JudgedDay,
  ): Promise<void> {
    const tx = await context.transaction();
    const base = await this.plans.active(tx, participant.id);
    if (!base) return;
    const { memberId: by } = actorOf(context);
    await this.changes.pause(tx, { participant, base, origin: 'red-flag', reasons, by });
    await rescreenSoon(this.outbox, tx, { ...base, requestedBy: by, cause: 'red-flag' });
  }
}

/** The question about a fact of the day that a person can answer; null where they cannot. */
function dayQuestion(name: FactName): Handed<Schema.ScreeningQuestion> | null {
  return isAskedOf(name, 'person') ? questionView(name) : readingQuestion(name);
}

function readAnswers(
  given: readonly Schema.DayAnswerInput[],
  participantId: string,
): { answers: Answers; issues: readonly ProblemIssue[] } {
  const answers: Answers = {};
  const issues: ProblemIssue[] = [];
  for (const answer of given) {
    const { name, number } = answer;
    const fits = fitsReading(name, number);
    if (fits === true && typeof number === 'number') answers[name] = number;
    else if (fits === false)
      issues.push({
        severity: 'error',
        path: name,
        code: 'out-of-range',
        message: 'This reading cannot be. Please measure again.',
      });
    else {
      const read = readAnswer({ ...answer, participantId }, 'person');
      if (read.issue !== null) issues.push(read.issue);
      else if (isFactOfTheDay(read.name)) answers[read.name] = read.value;
      else
        issues.push({
          severity: 'error',
          path: name,
          code: 'not-of-the-day',
          message: 'This is no question about today.',
        });
    }
  }
  if (isSwapped(answers)) {
    issues.push({
      severity: 'error',
      path: 'restingSystolicMmHg',
      code: 'swapped',
      message: 'The upper number must be higher than the lower one: are they swapped?',
    });
  }
  return { answers, issues };
}

function isSwapped({ restingSystolicMmHg: upper, restingDiastolicMmHg: lower }: Answers): boolean {
  return typeof upper === 'number' && typeof lower === 'number' && upper <= lower;
}

const verdicts = { go: 'go', easier: 'easier', 'not-today': 'notToday', 'get-help': 'getHelp' } as const;

function judgedView(
  { verdict, reasons, limits }: JudgedDay,
  at: Date,
): Handed<Schema.JudgedDay> & { __typename: 'JudgedDay' } {
  return {
    __typename: 'JudgedDay',
    verdict: verdicts[verdict],
    reasons,
    limits: limits.map(constraintView),
    at,
  };
}
