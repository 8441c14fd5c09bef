import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { MembersRepository } from '../members/members.repository.js';
import { MembersService } from '../members/members.service.js';
import { HealthRecordAccess, isUuid } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { erasePersonQueue } from './erasure/erase-person.job.js';
import { ErasuresRepository } from './erasure/erasures.repository.js';
import { LegalHoldsRepository } from './erasure/legal-holds.repository.js';

const reasonLength = { least: 10, most: 1_000 };
const mostErasures = 200;

/** Holds by law on erasures, and what became of erasures. */
@Injectable()
export class LegalHoldsService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(LegalHoldsRepository) private readonly holds: LegalHoldsRepository,
    @Inject(ErasuresRepository) private readonly erasures: ErasuresRepository,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
    @Inject(MembersRepository) private readonly members: MembersRepository,
    @Inject(MembersService) private readonly names: MembersService,
  ) {}

  async place(
    context: RequestContext,
    input: Schema.LegalHoldInput,
  ): Promise<Handed<Schema.LegalHoldResult>> {
    const participant = await this.access.open(context, input.participantId, 'decide', 'PersonalData');
    if (!participant) return notFound();
    const reason = input.reason.trim();
    if (reason.length < reasonLength.least || reason.length > reasonLength.most) {
      const message = `Say why in ${reasonLength.least} to ${reasonLength.most} characters.`;
      return invalidInput([{ severity: 'error', path: 'reason', code: 'length', message }]);
    }
    const tx = await context.transaction();
    const { memberId, workspaceId } = actorOf(context);
    const person = { workspaceId, participantId: participant.id, memberId: participant.memberId };
    const { until } = input;
    const placed = await this.holds.place(tx, person, { reason, placedBy: memberId, until });
    const displayName = await this.nameOf(tx, participant);
    return {
      __typename: 'LegalHold',
      ...placed,
      ...{ participantId: participant.id, displayName, reason, until },
    };
  }

  /** Those the asker could lift; every person is opened, and noted, once. */
  async standing(context: RequestContext): Promise<Handed<Schema.LegalHold>[]> {
    const tx = await context.transaction();
    const { workspaceId } = actorOf(context);
    const opened = new Map<string, StoredParticipant | null>();
    const shown: Handed<Schema.LegalHold>[] = [];
    for (const hold of await this.holds.standing(tx)) {
      const { id, participantId, placedAt, until } = hold;
      if (!opened.has(participantId))
        opened.set(participantId, await this.access.open(context, participantId, 'decide', 'PersonalData'));
      const participant = opened.get(participantId);
      if (!participant) continue;
      const person = { workspaceId, participantId, memberId: participant.memberId };
      const reason = await this.holds.reasonOf(tx, person, hold);
      const displayName = await this.nameOf(tx, participant);
      shown.push({ id, participantId, displayName, reason, placedAt, until });
    }
    return shown;
  }

  /** Whether a hold is theirs to end is asked of the person it stands on. */
  async lift(context: RequestContext, id: string): Promise<Handed<Schema.PersonalDataResult>> {
    const tx = await context.transaction();
    const participantId = isUuid(id) ? await this.holds.participantOf(tx, id) : null;
    if (participantId === null) return notFound();
    const participant = await this.access.open(context, participantId, 'decide', 'PersonalData');
    if (!participant) return notFound();
    await this.holds.lift(tx, id);
    const erasure = await this.erasures.ofParticipant(tx, participantId);
    const isFree = (await this.holds.heldUntil(tx, participantId)) === null;
    if (erasure?.state === 'held' && isFree)
      await this.outbox.add(tx, {
        workspaceId: erasure.workspaceId,
        queue: erasePersonQueue,
        payload: { erasureId: erasure.id },
        requestedBy: null,
      });
    return { __typename: 'PersonalDataDone', erasure: erasure?.state ?? null, receiptCode: null };
  }

  async erased(context: RequestContext): Promise<Handed<Schema.Erasure>[]> {
    const all = await this.erasures.all(await context.transaction(), mostErasures);
    return all.map(({ receipt, ...erasure }) => ({
      ...erasure,
      receipt: receipt === null ? null : JSON.stringify(receipt, null, 2),
    }));
  }

  private async nameOf(tx: EntityManager, { memberId }: StoredParticipant): Promise<string> {
    const member = await this.members.byId(tx, memberId);
    return member === null ? '' : this.names.displayName(tx, member);
  }
}
