import { Inject, Injectable } from '@nestjs/common';
import { fitCalendar } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import { todayIn } from '../../platform/time/today.js';
import { CalendarRepository } from '../calendar/calendar.repository.js';
import { PlanServing } from '../plans/plan-serving.js';
import { PlansRepository } from '../plans/plans.repository.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { PlanChangesService } from './plan-changes.service.js';
import type { ChangeCause } from './plan-changes.service.js';
import { Replans } from './replans.js';

/** Fits the plan that somebody follows to their calendar as it is now. */
@Injectable()
export class CalendarFitter {
  constructor(
    @Inject(PlansRepository) private readonly plans: PlansRepository,
    @Inject(PlanServing) private readonly serving: PlanServing,
    @Inject(CalendarRepository) private readonly calendars: CalendarRepository,
    @Inject(PlanChangesService) private readonly changes: PlanChangesService,
    @Inject(Replans) private readonly replans: Replans,
    @Inject(ConsentGate) private readonly consents: ConsentGate,
  ) {}

  /**
   * Days of an illness are left free at once; everything else is proposed.
   * @param by the member who changed the calendar; the care team learns of a pause that is not the person's own.
   */
  async fit(tx: EntityManager, participant: StoredParticipant, by: string | null): Promise<void> {
    const base = await this.plans.active(tx, participant.id);
    if (!base || !(await this.consents.stands(tx, participant.id, 'planning'))) return;
    const problem = await this.serving.problemOf(tx, participant, base);
    const calendar = await this.calendars.load(tx, participant);
    const today = todayIn(participant.profile.timeZone);
    const found = fitCalendar({ plan: base.plan, problem, calendar, today });
    if (found.kind === 'none') return;
    const cause: ChangeCause = { participant, base, origin: 'availability', reasons: found.reasons, by };
    const paused: ChangeCause = { ...cause, origin: by === participant.memberId ? 'person' : 'care-team' };
    switch (found.kind) {
      case 'pause':
        return this.changes.pause(tx, paused);
      case 're-plan':
        return this.replans.ask(tx, cause, today);
      case 'rest': {
        const change = { ...cause, kind: 'lower-today' as const, plan: found.plan, problem: found.problem };
        const { state } = await this.changes.propose(tx, change);
        return state === 'applied' ? undefined : this.changes.pause(tx, paused);
      }
      case 're-sequence': {
        const change = { ...cause, kind: 're-sequence' as const, plan: found.plan, problem: found.problem };
        const { state } = await this.changes.propose(tx, change);
        return state === 'refused' ? this.replans.ask(tx, cause, today) : undefined;
      }
    }
  }
}
