import { subject } from '@casl/ability';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import { MembersService } from '../members/members.service.js';
import { HealthRecordAccess, factsOf, isUuid, nobodysFacts } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { EmergencyOpeningsRepository } from './emergency-openings.repository.js';
import type { StoredOpening } from './emergency-openings.repository.js';

const pageLimit = 200;

type Opening = Handed<Schema.EmergencyOpening> & { __typename: 'EmergencyOpening' };

/** Looking after who opened records in emergencies, and closing them. */
@Injectable()
export class EmergencyOpeningsService {
  constructor(
    @Inject(EmergencyOpeningsRepository) private readonly repository: EmergencyOpeningsRepository,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
  ) {}

  async list(
    context: RequestContext,
    participantId: string | null,
    first: number,
  ): Promise<Handed<Schema.EmergencyOpening>[]> {
    if (participantId !== null && !isUuid(participantId)) return [];
    const tx = await context.transaction();
    const seesAll = context.ability.can('read', subject('EmergencyAccess', { ...nobodysFacts }));
    const onlyFor = seesAll ? null : actorOf(context).memberId;
    const limit = Math.min(Math.max(1, first), pageLimit);
    const views: Handed<Schema.EmergencyOpening>[] = [];
    for (const opening of await this.repository.newest(tx, onlyFor, participantId, limit)) {
      const { participantId: whose } = opening;
      const participant = await this.access.open(context, whose, 'read', 'EmergencyAccess');
      if (participant) views.push(await this.view(tx, context, opening, participant));
    }
    return views;
  }

  async end(context: RequestContext, id: string): Promise<Handed<Schema.EndEmergencyAccessResult>> {
    const tx = await context.transaction();
    const opening = isUuid(id) ? await this.repository.find(tx, id) : null;
    if (!opening) return notFound();
    const participant = await this.access.open(context, opening.participantId, 'change', 'EmergencyAccess');
    if (!participant) return notFound();
    await this.repository.end(tx, id, actorOf(context).memberId);
    context.audit.note({
      action: 'END_BREAK_GLASS',
      subject: `participant:${opening.participantId}`,
      decision: 'allowed',
      reason: null,
    });
    return this.view(tx, context, (await this.repository.find(tx, id))!, participant);
  }

  private async view(
    tx: EntityManager,
    context: RequestContext,
    opening: StoredOpening,
    participant: StoredParticipant,
  ): Promise<Opening> {
    const { workspaceId, memberId, participantId } = actorOf(context);
    const facts = factsOf(participant, participantId);
    const readsReason = facts.own || facts.inCareTeam || opening.memberId === memberId;
    const place = { workspaceId, personId: participant.memberId, field: 'emergency_access.reason' };
    const name = (id: string, sealedDisplayName: Buffer) =>
      this.members.displayName(tx, { workspaceId, id, sealedDisplayName });
    const { id, sealedOpenerName, begunAt, until, endedAt, isOpen } = opening;
    return {
      __typename: 'EmergencyOpening',
      id,
      participantId: participant.id,
      displayName: await name(participant.memberId, participant.sealedDisplayName),
      openedBy: sealedOpenerName && (await name(opening.memberId, sealedOpenerName)),
      reason: readsReason ? await this.cipher.openText(tx, place, opening.sealedReason) : null,
      begunAt,
      until,
      endedAt,
      isOpen,
      mayEnd: isOpen && context.ability.can('change', subject('EmergencyAccess', { ...facts })),
    };
  }
}
