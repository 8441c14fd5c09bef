import { Inject, Injectable } from '@nestjs/common';
import { assembleFacts, screenPerson, verifyForServing, withheldReasons } from '@regimen/domain';
import type { Localised, Plan, PlanningProblem, Screening, Violation } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { PluginRegistry } from '../../platform/plugins/plugin-registry.js';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import { todayIn } from '../../platform/time/today.js';
import { TrainingHistoryLoader } from '../health-data/loads/training-history.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { PersonScreener } from '../screening/person-screener.js';
import { WorkspaceRules } from '../screening/workspace-rules.js';
import { PlansRepository } from './plans.repository.js';
import type { StoredPlan } from './plans.repository.js';

/** What the gate says of a plan. */
export interface ServingCheck {
  /** Every breach; empty when the plan may be shown, exported or sent. */
  breaches: readonly Violation[];
  /** The breaches in plain words, for the person. */
  reasons: readonly Localised[];
}

const planningOff: ServingCheck = {
  breaches: [
    {
      rule: 'consent.planning',
      where: 'whole plan',
      message: 'planning is switched off by the person',
      limit: null,
      found: null,
      lastDay: null,
    },
  ],
  reasons: [
    {
      en: 'Planning is switched off, so this plan has stopped. Switch planning on under “Your consents” to go on.',
      zh: '计划功能已关闭，因此本计划已停止。如要继续，请在“您的同意”中重新开启。',
    },
  ],
};

/** The gate before everything that shows, exports or sends a plan: whoever made the plan, and however old it is. */
@Injectable()
export class PlanServing {
  constructor(
    @Inject(PlansRepository) private readonly repository: PlansRepository,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(TrainingHistoryLoader) private readonly history: TrainingHistoryLoader,
    @Inject(PersonScreener) private readonly screener: PersonScreener,
    @Inject(WorkspaceRules) private readonly rules: WorkspaceRules,
    @Inject(ConsentGate) private readonly consents: ConsentGate,
  ) {}

  /** Judges a stored plan, and puts one that fails before the care team until it passes again. */
  async check(tx: EntityManager, participant: StoredParticipant, stored: StoredPlan): Promise<ServingCheck> {
    // Nothing is read for a person who switched planning off, and their care team need not do anything about it.
    if (!(await this.consents.stands(tx, participant.id, 'planning'))) return planningOff;
    const problem = await this.problemOf(tx, participant, stored);
    const result = await this.judge(tx, participant, { plan: stored.plan, problem, made: stored.screening });
    const isOpen = ['active', 'paused', 'needsApproval', 'proposed'].includes(stored.status);
    if (isOpen && result.breaches.length > 0) {
      await this.repository.withhold(
        tx,
        stored,
        [...new Set(result.breaches.map(({ rule }) => rule))].sort(),
      );
    } else if (stored.isWithheld) await this.repository.release(tx, stored);
    return result;
  }

  /** Judges a plan that is not stored, or not as it stands. */
  async judge(
    tx: EntityManager,
    participant: StoredParticipant,
    { plan, problem, made }: { plan: Plan; problem: PlanningProblem; made: Screening },
  ): Promise<ServingCheck> {
    if (!(await this.consents.stands(tx, participant.id, 'planning'))) return planningOff;
    const today = await this.screenToday(tx, participant, problem);
    const breaches = verifyForServing({ ...problem, plan, screening: made, today });
    return { breaches, reasons: withheldReasons(breaches, { constraints: problem.constraints, today }) };
  }

  /**
   * What a plan solves, with the catalogue of today and the joints that are spared now: a template that changed since fails the
   * verifier, and so does a session ahead that loads such a joint.
   */
  async problemOf(
    tx: EntityManager,
    participant: StoredParticipant,
    stored: StoredPlan,
  ): Promise<PlanningProblem> {
    const place = { workspaceId: stored.workspaceId, personId: participant.memberId, field: 'plans.problem' };
    const kept = JSON.parse(await this.cipher.openText(tx, place, stored.sealedProblem)) as Omit<
      PlanningProblem,
      'catalogue' | 'exercises'
    >;
    const packs = this.plugins.knowledgePacks();
    return {
      ...kept,
      profile: { ...kept.profile, sparedJoints: participant.profile.sparedJoints ?? [] },
      catalogue: packs.flatMap(({ templates }) => templates),
      exercises: packs.flatMap(({ exercises }) => exercises),
    };
  }

  /**
   * The person on the facts, by the rules and with the clearances of today, and the request the plan was made for. A joint that
   * hurt today is painful from tomorrow, as the session that hurt is of today and over.
   */
  private async screenToday(
    tx: EntityManager,
    { id, profile }: StoredParticipant,
    { request }: PlanningProblem,
  ): Promise<Screening> {
    const on = todayIn(profile.timeZone);
    const vitals = await this.history.vitals(tx, id, on);
    const rules = await this.rules.on(tx, on);
    const clearances = await this.screener.standing(tx, id);
    const sparedJoints = (profile.sparedJoints ?? []).filter(({ since }) => since < on);
    const facts = assembleFacts({ profile: { ...profile, sparedJoints }, request, vitals, on });
    return screenPerson({ facts, rules, clearances, on }).screening;
  }
}
