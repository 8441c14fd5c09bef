import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { activityCodes, believedLiking } from '@regimen/domain';
import type { ActivityCode, LikingBelief, TryingOrder } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import type { LikingEvidence } from '../habits/habits.service.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { PeopleAlike } from './people-alike.js';
import { TrialsRepository } from './trials.repository.js';

/** What a trial is drawn by: what is believed of a person's liking, if they agreed that something is tried. */
@Injectable()
export class TryingOrders {
  constructor(
    @Inject(ConsentGate) private readonly consents: ConsentGate,
    @Inject(TrialsRepository) private readonly trials: TrialsRepository,
    @Inject(PeopleAlike) private readonly alike: PeopleAlike,
  ) {}

  /** Null without consent. A request has one seed: made twice, its plan is the same. */
  async of(
    tx: EntityManager,
    participant: StoredParticipant,
    { requestId, evidence: { habits, said } }: { requestId: string; evidence: LikingEvidence },
  ): Promise<TryingOrder | null> {
    if (!(await this.consents.stands(tx, participant.id, 'try-new-sessions'))) return null;
    const group = await this.alike.groupOf(tx, participant);
    const others = new Map(group?.activities.map(({ activity, liking }) => [activity, liking]));
    const known = new Set<ActivityCode>([
      ...[...habits, ...said].map(({ activity }) => activity),
      ...others.keys(),
    ]);
    const beliefs = activityCodes.flatMap((activity): [ActivityCode, LikingBelief][] =>
      known.has(activity)
        ? [[activity, believedLiking(activity, habits, said, others.get(activity) ?? null)]]
        : [],
    );
    return {
      seed: createHash('sha256').update(requestId).digest().readUInt32BE(0),
      beliefs: Object.fromEntries(beliefs),
      refused: await this.trials.refused(tx, participant.id),
    };
  }
}
