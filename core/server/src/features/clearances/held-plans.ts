import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { PlansRepository } from '../plans/plans.repository.js';
import { restOf } from '../plans/rest-of-plan.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { PlanRequestsRepository } from '../requests/plan-requests.repository.js';
import { RequestsService } from '../requests/requests.service.js';

/** Plans that were held back for a clinician's word. */
@Injectable()
export class HeldPlans {
  constructor(
    @Inject(PlansRepository) private readonly plans: PlansRepository,
    @Inject(RequestsService) private readonly requests: RequestsService,
    @Inject(PlanRequestsRepository) private readonly requestRows: PlanRequestsRepository,
  ) {}

  /**
   * Asks for the weeks that are left to be planned anew, in the person's own words and under what was just signed: the old
   * plan did not know those limits, so it is not simply taken up again.
   */
  async planAnew(
    tx: EntityManager,
    participant: StoredParticipant,
    on: LocalDate,
    requestedBy: string,
  ): Promise<void> {
    const held = await this.plans.held(tx, participant.id);
    const rest = held && restOf(held, on);
    const request = held && (await this.requestRows.find(tx, held.requestId));
    if (!rest || !request) return;
    const text = await this.requests.text(tx, participant, request);
    const { answers, wishChanges } = request;
    await this.requests.add(tx, participant, { text, answers, wishChanges, ...rest, requestedBy });
  }
}
