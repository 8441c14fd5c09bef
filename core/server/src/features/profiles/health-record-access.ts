import { subject } from '@casl/ability';
import { Inject, Injectable } from '@nestjs/common';
import type { Action, HealthRecordFacts } from '../../platform/access/ability.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { ParticipantsRepository } from './participants.repository.js';
import type { StoredParticipant } from './participants.repository.js';

/**
 * The door to everything kept of a participant. Whoever may not pass gets the same null as for a record that does
 * not exist; a look at somebody else's record is audited either way.
 */
@Injectable()
export class HealthRecordAccess {
  constructor(@Inject(ParticipantsRepository) private readonly participants: ParticipantsRepository) {}

  async open(
    context: RequestContext,
    participantId: string,
    action: Action,
    of: 'HealthRecord' | 'Plan' = 'HealthRecord',
  ): Promise<StoredParticipant | null> {
    const actor = actorOf(context);
    if (!isUuid(participantId)) return null;
    const participant = await this.participants.find(
      await context.transaction(),
      participantId,
      actor.memberId,
    );
    if (!participant) return null;
    const facts: HealthRecordFacts = {
      own: participant.id === actor.participantId,
      inCareTeam: participant.inCareTeam,
      inEmergency: participant.inEmergency,
    };
    const allowed = context.ability.can(action, subject(of, { ...facts }));
    if (!facts.own || !allowed) {
      context.audit.note({
        action: `${action}-health-record`,
        subject: `participant:${participantId}`,
        decision: allowed ? 'allowed' : 'denied',
        reason: !allowed ? 'not-on-care-team' : facts.inCareTeam ? 'care-team' : 'emergency',
      });
    }
    return allowed ? participant : null;
  }
}

/** Ids that are none never reach the database, which would answer them with an error of its own. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
