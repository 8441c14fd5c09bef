import { Inject, Injectable } from '@nestjs/common';
import { assembleFacts, screenPerson } from '@regimen/domain';
import type { CompiledRules, Facts, LocalDate, PersonScreening, SignedClearance } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import { todayIn } from '../../platform/time/today.js';
import { ClearancesRepository } from '../clearances/clearances.repository.js';
import type { StoredClearance } from '../clearances/clearances.repository.js';
import { TrainingHistoryLoader } from '../health-data/loads/training-history.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { WorkspaceRules } from './workspace-rules.js';

/** A person screened today, with what it was done on. */
export interface ScreenedPerson extends PersonScreening {
  /** The person's local date. */
  on: LocalDate;
  facts: Facts;
  rules: CompiledRules;
}

/** Screens a person on what is known of them today: profile, findings, measurements; no request is needed. */
@Injectable()
export class PersonScreener {
  constructor(
    @Inject(TrainingHistoryLoader) private readonly history: TrainingHistoryLoader,
    @Inject(WorkspaceRules) private readonly rules: WorkspaceRules,
    @Inject(ClearancesRepository) private readonly clearances: ClearancesRepository,
    @Inject(ConsentGate) private readonly consents: ConsentGate = new ConsentGate(),
  ) {}

  /** @throws GraphQLError with the code `PLANNING_OFF` where the person did not agree to planning. */
  async today(tx: EntityManager, participant: StoredParticipant): Promise<ScreenedPerson> {
    const { id, profile } = participant;
    await this.consents.requirePlanning(tx, id);
    const on = todayIn(profile.timeZone);
    const { vitals } = await this.history.load(tx, id, profile, on);
    const facts = assembleFacts({ profile, request: null, vitals, on });
    const rules = await this.rules.on(tx, on);
    const clearances = await this.standing(tx, id);
    return { ...screenPerson({ facts, rules, clearances, on }), on, facts, rules };
  }

  /** What the workspace and its clinicians decided, as making a plan takes it. */
  async decided(tx: EntityManager, participantId: string, on: LocalDate) {
    const overrides = await this.rules.overrides(tx, on);
    return { overrides, clearances: await this.standing(tx, participantId) };
  }

  /** Clearances as signed, by the names of who signed. */
  async standing(tx: EntityManager, participantId: string): Promise<SignedClearance[]> {
    const signed: SignedClearance[] = [];
    for (const stored of await this.clearances.standing(tx, participantId)) {
      if (stored.decision === 'ask') continue;
      signed.push(signedClearance(stored, stored.decision, await this.signerOf(tx, stored)));
    }
    return signed;
  }

  signerOf(tx: EntityManager, { memberId }: StoredClearance): Promise<string> {
    return this.rules.nameOf(tx, { signerId: memberId });
  }
}

function signedClearance(
  stored: StoredClearance,
  decision: SignedClearance['decision'],
  signedBy: string,
): SignedClearance {
  const { id, scopes, condition, limits, evidence, signedOn, validUntil } = stored;
  return { id, decision, scopes, condition, limits, evidence, signedBy, signedOn, validUntil };
}
