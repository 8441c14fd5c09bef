import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { restOf } from '../plans/rest-of-plan.js';
import { PlanRequestsRepository } from '../requests/plan-requests.repository.js';
import { RequestsService } from '../requests/requests.service.js';
import { PlanChangesService } from './plan-changes.service.js';
import type { ChangeCause } from './plan-changes.service.js';

/** New plans for the weeks that are left, in the person's own words, on what is known of them by now. */
@Injectable()
export class Replans {
  constructor(
    @Inject(RequestsService) private readonly requests: RequestsService,
    @Inject(PlanRequestsRepository) private readonly requestRows: PlanRequestsRepository,
    @Inject(PlanChangesService) private readonly changes: PlanChangesService,
  ) {}

  /** Orders the plan; it is proposed when it is made. Nothing is ordered where no week is left. */
  async ask(tx: EntityManager, cause: ChangeCause, today: LocalDate): Promise<void> {
    const { participant, base, by } = cause;
    const rest = restOf(base, today);
    const request = await this.requestRows.find(tx, base.requestId);
    if (!rest || !request) return;
    const text = await this.requests.text(tx, participant, request);
    const { answers, wishChanges, requestedBy } = request;
    const order = { text, answers, wishChanges, ...rest, requestedBy: by ?? requestedBy };
    await this.changes.planAsked(tx, cause, await this.requests.add(tx, participant, order));
  }
}
