import { subject } from '@casl/ability';
import { Inject, Injectable } from '@nestjs/common';
import type { Action, HealthRecordFacts, RecordSubject } from '../../platform/access/policy.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { isUuid } from '../../platform/parsing/uuid.js';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import { ParticipantsRepository } from './participants.repository.js';
import type { StoredParticipant } from './participants.repository.js';

/**
 * The door to everything kept of a participant. Whoever may not pass gets the same null as for a record that does
 * not exist; a look at somebody else's record is audited either way, and so is one at an id that is nobody's here.
 */
@Injectable()
export class HealthRecordAccess {
  constructor(
    @Inject(ParticipantsRepository) private readonly participants: ParticipantsRepository,
    @Inject(ConsentGate) private readonly consents: ConsentGate = new ConsentGate(),
  ) {}

  async open(
    context: RequestContext,
    participantId: string,
    action: Action,
    of: RecordSubject = 'HealthRecord',
  ): Promise<StoredParticipant | null> {
    const actor = actorOf(context);
    const unknown = () => {
      context.audit.noteUnknown(`${action}-${entryNames[of]}`, `participant:${participantId}`);
      return null;
    };
    if (!isUuid(participantId)) return unknown();
    const tx = await context.transaction();
    const participant = await this.participants.find(tx, participantId, actor.memberId);
    if (!participant) return unknown();
    const facts = factsOf(participant, actor.participantId);
    const mayDo = context.ability.can(action, subject(of, { ...facts }));
    const allowed =
      mayDo && (!needsYes(of, facts) || (await this.consents.stands(tx, participant.id, 'clinician-access')));
    if (!facts.own || !allowed) {
      context.audit.note({
        action: `${action}-${entryNames[of]}`,
        subject: `participant:${participant.id}`,
        decision: allowed ? 'allowed' : 'denied',
        reason: allowed ? reasonOf(facts) : mayDo ? 'no-consent' : 'not-on-care-team',
      });
    }
    return allowed ? participant : null;
  }

  /** As `open`, for programs of plugins: they work with a person's data for planning, so that must be agreed to as well. */
  async openForPlugin(
    context: RequestContext,
    participantId: string,
    action: Action,
  ): Promise<StoredParticipant | null> {
    const participant = await this.open(context, participantId, action);
    if (!participant) return null;
    if (await this.consents.stands(await context.transaction(), participant.id, 'planning'))
      return participant;
    const subject = `participant:${participant.id}`;
    context.audit.note({ action: 'open-for-plugin', subject, decision: 'denied', reason: 'no-consent' });
    return null;
  }
}

/** What is kept of a person opens to others by the person's yes. In an emergency none is needed: the person is told. */
function needsYes(of: RecordSubject, { own, inEmergency }: HealthRecordFacts): boolean {
  return (of === 'HealthRecord' || of === 'Plan') && !own && !inEmergency;
}

/** As entries of the audit trail name what was opened. A plan is part of the record. */
const entryNames: Record<RecordSubject, string> = {
  HealthRecord: 'health-record',
  Plan: 'health-record',
  CareTeam: 'care-team',
  Delegation: 'delegations',
  EmergencyAccess: 'emergency-access',
  PersonalData: 'personal-data',
};

/** How somebody with this own record stands to the person. */
export function factsOf(participant: StoredParticipant, ownParticipantId: string | null): HealthRecordFacts {
  const { inCareTeam, inEmergency, delegatedToRead, delegatedToChange } = participant;
  return {
    own: participant.id === ownParticipantId,
    inCareTeam,
    inEmergency,
    delegatedToRead,
    delegatedToChange,
  };
}

/** A stranger's: what is allowed on these is allowed by role alone. */
export const nobodysFacts: HealthRecordFacts = {
  own: false,
  inCareTeam: false,
  inEmergency: false,
  delegatedToRead: false,
  delegatedToChange: false,
};

/** By what the member got in: the strongest tie there is, or their role alone. */
function reasonOf({ inCareTeam, delegatedToRead, inEmergency }: HealthRecordFacts): string {
  if (inCareTeam) return 'care-team';
  if (delegatedToRead) return 'delegated';
  return inEmergency ? 'emergency' : 'role';
}

export { isUuid } from '../../platform/parsing/uuid.js';
