import { Inject, Injectable } from '@nestjs/common';
import { addDays, findHabits, ownHabits } from '@regimen/domain';
import type { OwnHabit, SaidOfSession } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { todayIn } from '../../platform/time/today.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { HabitEditsRepository } from './habit-edits.repository.js';
import { PastSessionsRepository } from './past-sessions.repository.js';

/** As far back as habits are looked for. */
const windowDays = 182;
const longestName = 60;

/** What is known of somebody's liking: their habits, and what they said of planned sessions. */
export interface LikingEvidence {
  habits: readonly OwnHabit[];
  said: readonly SaidOfSession[];
}

/** Habits: worked out anew whenever they are asked for, with what the person said of them. */
@Injectable()
export class HabitsService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(PastSessionsRepository) private readonly sessions: PastSessionsRepository,
    @Inject(HabitEditsRepository) private readonly edits: HabitEditsRepository,
  ) {}

  async find(context: RequestContext, participantId: string): Promise<Handed<Schema.Habit>[]> {
    const participant = await this.access.open(context, participantId, 'read');
    return participant ? this.of(await context.transaction(), participant) : [];
  }

  async edit(
    context: RequestContext,
    { participantId, habitId, name, verdict, pinned }: Schema.EditHabitInput,
  ): Promise<Handed<Schema.EditHabitResult>> {
    const participant = await this.access.open(context, participantId, 'change');
    if (!participant) return notFound();
    const tx = await context.transaction();
    const own = name?.trim() || null;
    if (own !== null && own.length > longestName) {
      const message = `A name has ${longestName} characters at most.`;
      return invalidInput([{ severity: 'error', path: 'name', code: 'too-long', message }]);
    }
    const known = await this.of(tx, participant);
    if (!known.some(({ id }) => id === habitId)) return notFound();
    await this.edits.keep(tx, participant, { habitId, name: own, verdict: verdict ?? null, pinned });
    return { __typename: 'HabitsEdited', habits: await this.of(tx, participant) };
  }

  /** What sessions are chosen by. */
  async evidenceOf(tx: EntityManager, participant: StoredParticipant): Promise<LikingEvidence> {
    const from = addDays(todayIn(participant.profile.timeZone), -windowDays);
    const said = await this.sessions.saidSince(tx, participant.id, from);
    return { habits: await this.of(tx, participant), said };
  }

  /** Habits of somebody whose record was opened. */
  async of(tx: EntityManager, participant: StoredParticipant): Promise<OwnHabit[]> {
    const { timeZone } = participant.profile;
    const today = todayIn(timeZone);
    const from = addDays(today, -windowDays);
    const sessions = await this.sessions.since(tx, participant.id, from, timeZone);
    return ownHabits(findHabits(sessions, today), await this.edits.of(tx, participant), today);
  }
}
