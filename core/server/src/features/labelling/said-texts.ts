import { Inject, Injectable } from '@nestjs/common';
import { asTextToLabel, scrubIdentifiers } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import { MembersRepository } from '../members/members.repository.js';
import { MembersService } from '../members/members.service.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { LabellingDesk } from './labelling-desk.js';

/** Keeps what participants ask for as texts to label, where they agreed to it. */
@Injectable()
export class SaidTexts {
  constructor(
    @Inject(ConsentGate) private readonly consents: ConsentGate,
    @Inject(MembersRepository) private readonly memberRows: MembersRepository,
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(LabellingDesk) private readonly desk: LabellingDesk,
  ) {}

  /** Without consent, or where the words are too long to label or the workspace is full, nothing is kept. */
  async keep(tx: EntityManager, participant: StoredParticipant, words: string): Promise<void> {
    const { workspaceId, id: participantId, memberId } = participant;
    if (!(await this.isAllowed(tx, participantId))) return;
    // The consent may go while this waits for the lock that taking it back holds.
    await this.desk.texts.lock(tx, workspaceId);
    if (!(await this.isAllowed(tx, participantId))) return;
    const member = await this.memberRows.byId(tx, memberId);
    if (!member) return;
    const names = [member.accountName, await this.members.displayName(tx, member)];
    const text = asTextToLabel(scrubIdentifiers(words, names));
    if (text !== null) await this.desk.takeIn(tx, { workspaceId, memberId, participantId }, [text]);
  }

  private isAllowed(tx: EntityManager, participantId: string): Promise<boolean> {
    return this.consents.stands(tx, participantId, 'label-requests');
  }
}
