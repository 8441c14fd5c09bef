import { Inject, Injectable } from '@nestjs/common';
import {
  activityLabels,
  addDays,
  canonicalJson,
  changeText,
  changeWishes,
  offerChanges,
  weekdayOf,
} from '@regimen/domain';
import type { WhatIf, WishChange } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { todayIn } from '../../platform/time/today.js';
import { PlanServing } from '../plans/plan-serving.js';
import type { StoredPlan } from '../plans/plans.repository.js';
import { PlansService } from '../plans/plans.service.js';
import { restOf } from '../plans/rest-of-plan.js';
import { PlanRequestsRepository } from '../requests/plan-requests.repository.js';
import { RequestsService } from '../requests/requests.service.js';
import { ChangedPlans } from './changed-plans.js';
import { readWishChange, wishChangeView } from './wish-change-input.js';

/** What would change if: questions to a plan, and a plan made anew with the answer one likes. */
@Injectable()
export class WhatIfService {
  constructor(
    @Inject(PlansService) private readonly plans: PlansService,
    @Inject(PlanServing) private readonly serving: PlanServing,
    @Inject(ChangedPlans) private readonly changed: ChangedPlans,
    @Inject(RequestsService) private readonly requests: RequestsService,
    @Inject(PlanRequestsRepository) private readonly requestRows: PlanRequestsRepository,
  ) {}

  async offers(context: RequestContext, planId: string): Promise<Handed<Schema.WishChange>[]> {
    const found = await this.openShown(context, planId, 'read');
    if ('__typename' in found) return [];
    const tx = await context.transaction();
    const problem = await this.serving.problemOf(tx, found.participant, found.stored);
    return offerChanges(found.stored.plan, problem).map(wishChangeView);
  }

  async ask(
    context: RequestContext,
    planId: string,
    input: Schema.WishChangeInput,
  ): Promise<Handed<Schema.WhatIfResult>> {
    const change = readWishChange(input);
    if (!change) return incomplete();
    const found = await this.openShown(context, planId, 'read');
    if ('__typename' in found) return found;
    const { stored, participant } = found;
    const tx = await context.transaction();
    const problem = await this.serving.problemOf(tx, participant, stored);
    const key = `${stored.id} ${stored.hash} ${canonicalJson(change)}`;
    const answer = await this.changed.ask(key, { plan: stored.plan, problem }, change);
    if (answer === 'busy')
      return notPossible('BUSY', 'Several questions are being reckoned. Ask again in a moment.');
    if (answer === 'solving')
      return notPossible('STILL_SOLVING', 'This takes a little longer. Ask again in a moment.');
    if (answer.kind === 'impossible') return impossible(change, answer);
    const { plan, problem: solved } = answer;
    const judged = await this.serving.judge(tx, participant, {
      plan,
      problem: solved,
      made: stored.screening,
    });
    return judged.breaches.length > 0
      ? impossible(change, { kind: 'impossible', message: notSafeToday, reasons: judged.reasons })
      : comparedView(change, answer);
  }

  /** The days that are left, asked for again under the change: screened and checked like any other request. */
  async request(
    context: RequestContext,
    input: Schema.ChangedPlanInput,
  ): Promise<Handed<Schema.RequestPlanResult>> {
    const change = readWishChange(input.change);
    if (!change) return incomplete();
    const found = await this.openShown(context, input.planId, 'change');
    if ('__typename' in found) return found;
    const { stored, participant } = found;
    if (stored.hash !== input.hash)
      return notPossible('PLAN_CHANGED', 'The plan has changed meanwhile. Reload it and try again.');
    const tx = await context.transaction();
    const request = await this.requestRows.find(tx, stored.requestId);
    if (!request) return notFound();
    const today = todayIn(participant.profile.timeZone);
    const rest = restOf(stored, today) ?? {
      startsOn: addDays(today, 8 - weekdayOf(today)),
      weeks: stored.plan.weeks.length,
    };
    const problem = await this.serving.problemOf(tx, participant, stored);
    const checked = changeWishes({ ...problem, weeks: rest.weeks }, change, problem.catalogue);
    if (!checked.ok) return notPossible(checked.problem.code, checked.problem.message);
    const id = await this.requests.add(tx, participant, {
      text: await this.requests.text(tx, participant, request),
      answers: request.answers,
      // How long the plan is stands in the request itself.
      wishChanges: change.kind === 'weeks' ? request.wishChanges : [...request.wishChanges, change],
      startsOn: rest.startsOn,
      weeks: checked.value.weeks,
      requestedBy: actorOf(context).memberId,
    });
    return this.requests.view(context, participant, (await this.requestRows.find(tx, id))!);
  }

  /** A plan whose content this reader is shown just now. */
  private async openShown(context: RequestContext, planId: string, action: 'read' | 'change') {
    const found = await this.plans.open(context, planId, action);
    if (!found) return notFound();
    const view = await this.plans.view(context, found.participant, found.stored);
    return view.withheld === null && view.weeks.length > 0 && isOpen(found.stored)
      ? found
      : notPossible('PLAN_NOT_SHOWN', 'Only a plan that is followed or waits can be asked about.');
  }
}

const notSafeToday = {
  en: 'What we know of your health today does not allow this.',
  zh: '以您目前的健康状况，这样做不被允许。',
};

function isOpen({ status }: StoredPlan): boolean {
  return status === 'active' || status === 'needsApproval';
}

function incomplete() {
  return invalidInput([
    { severity: 'error', path: 'change', code: 'incomplete', message: 'Say what the change is about.' },
  ]);
}

function impossible(change: WishChange, { message, reasons }: Extract<WhatIf, { kind: 'impossible' }>) {
  return { __typename: 'WhatIfImpossible' as const, text: changeText(change), why: message, reasons };
}

function comparedView(change: WishChange, { comparison }: Extract<WhatIf, { kind: 'compared' }>) {
  const { added, dropped, ...compared } = comparison;
  return {
    __typename: 'WhatIfCompared' as const,
    text: changeText(change),
    ...compared,
    added: added.map((code) => activityLabels[code]),
    dropped: dropped.map((code) => activityLabels[code]),
  };
}
