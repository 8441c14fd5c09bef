import { Inject, Injectable } from '@nestjs/common';
import { sessionCue } from '@regimen/domain';
import type { Plan, SessionCue } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { CalendarRepository } from '../calendar/calendar.repository.js';
import { HabitsService } from '../habits/habits.service.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { OwnCuesRepository } from './own-cues.repository.js';

/** If-then plans of the sessions of a plan: worked out whenever they are asked for, with what the person said. */
@Injectable()
export class SessionCues {
  constructor(
    @Inject(HabitsService) private readonly habits: HabitsService,
    @Inject(CalendarRepository) private readonly calendars: CalendarRepository,
    @Inject(OwnCuesRepository) private readonly own: OwnCuesRepository,
  ) {}

  /** By the id of the session. */
  async of(
    tx: EntityManager,
    participant: StoredParticipant,
    { weeks }: Pick<Plan, 'weeks'>,
  ): Promise<ReadonlyMap<string, SessionCue>> {
    const habits = await this.habits.of(tx, participant);
    const calendar = await this.calendars.load(tx, participant);
    const own = await this.own.of(tx, participant);
    const sessions = weeks.flatMap((week) => week.sessions);
    return new Map(sessions.map((session) => [session.id, sessionCue(session, habits, calendar, own)]));
  }
}
