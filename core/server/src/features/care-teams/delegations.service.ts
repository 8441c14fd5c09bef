import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { MembersService } from '../members/members.service.js';
import { NoticesRepository } from '../notices/notices.repository.js';
import { HealthRecordAccess, isUuid } from '../profiles/health-record-access.js';
import { DelegationsRepository } from './delegations.repository.js';
import type { StoredDelegation } from './delegations.repository.js';
import { complaintsAboutEnd } from './span.js';

/** Longer than any treatment that needs it; who wants more says so again. */
const maxDays = 366;

type Lent = Handed<Schema.Delegation> & { __typename: 'Delegation' };

/** Records lent for a while: by the person, or by a clinician of their care team. */
@Injectable()
export class DelegationsService {
  constructor(
    @Inject(DelegationsRepository) private readonly repository: DelegationsRepository,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(NoticesRepository) private readonly notices: NoticesRepository,
  ) {}

  async of(context: RequestContext, participantId: string): Promise<Handed<Schema.Delegation>[] | null> {
    if (!(await this.access.open(context, participantId, 'read', 'Delegation'))) return null;
    const tx = await context.transaction();
    return this.views(tx, context, await this.repository.of(tx, participantId));
  }

  async lentToMe(context: RequestContext): Promise<Handed<Schema.Delegation>[]> {
    const tx = await context.transaction();
    return this.views(tx, context, await this.repository.lentTo(tx, actorOf(context).memberId));
  }

  async lend(
    context: RequestContext,
    { participantId, accountName, mayChange, until }: Schema.LendRecordInput,
  ): Promise<Handed<Schema.LendRecordResult>> {
    const complaints = complaintsAboutEnd(until, maxDays);
    if (complaints.length > 0) return invalidInput(complaints);
    const participant = await this.access.open(context, participantId, 'change', 'Delegation');
    if (!participant) return notFound();
    const tx = await context.transaction();
    const name = accountName.trim().toLowerCase();
    const memberId = name.includes('\0') ? null : await this.repository.recipient(tx, name);
    if (memberId === null || memberId === participant.memberId)
      return notPossible('CANNOT_LEND', 'The record cannot be opened to an account of this name.');
    const { workspaceId, memberId: grantedBy } = actorOf(context);
    const place = { workspaceId, participantId };
    const end = new Date(until);
    const id = await this.repository.add(tx, { ...place, memberId, mayChange, grantedBy, until: end });
    noteLoan(context, mayChange ? 'lend-record-to-change' : 'lend-record', { participantId, memberId });
    await this.tellBoth(tx, place, 'record-lent', [memberId, participant.memberId], grantedBy);
    const [view] = await this.views(tx, context, [(await this.repository.find(tx, id))!]);
    return view!;
  }

  async takeBack(context: RequestContext, id: string): Promise<boolean> {
    const tx = await context.transaction();
    const delegation = isUuid(id) ? await this.repository.find(tx, id) : null;
    if (!delegation) return false;
    const { workspaceId, memberId } = actorOf(context);
    const { participantId, personId } = delegation;
    // Whoever a record is open to may give it back; else it takes the right to change to whom it is open.
    const gaveBack = delegation.memberId === memberId;
    if (!gaveBack && !(await this.access.open(context, participantId, 'change', 'Delegation'))) return false;
    await this.repository.revoke(tx, id, memberId);
    noteLoan(context, 'take-record-back', delegation);
    await this.tellBoth(
      tx,
      { workspaceId, participantId },
      'record-taken-back',
      [delegation.memberId, personId],
      memberId,
    );
    return true;
  }

  private async tellBoth(
    tx: EntityManager,
    place: { workspaceId: string; participantId: string },
    kind: 'record-lent' | 'record-taken-back',
    memberIds: readonly string[],
    except: string,
  ): Promise<void> {
    for (const memberId of memberIds)
      if (memberId !== except) await this.notices.tell(tx, place, kind, memberId);
  }

  private async views(
    tx: EntityManager,
    context: RequestContext,
    delegations: readonly StoredDelegation[],
  ): Promise<Lent[]> {
    const { workspaceId } = actorOf(context);
    const name = (id: string, sealedDisplayName: Buffer) =>
      this.members.displayName(tx, { workspaceId, id, sealedDisplayName });
    const views: Lent[] = [];
    for (const { id, participantId, mayChange, since, until, ...people } of delegations)
      views.push({
        __typename: 'Delegation',
        id,
        participantId,
        mayChange,
        since,
        until,
        participantName: await name(people.personId, people.sealedPersonName),
        displayName: await name(people.memberId, people.sealedMemberName),
        grantedBy: people.sealedGranterName && (await name(people.grantedBy, people.sealedGranterName)),
      });
    return views;
  }
}

/** Whose record, and to whom: the entry of the mutation names neither. */
function noteLoan(
  { audit }: RequestContext,
  action: string,
  { participantId, memberId }: { participantId: string; memberId: string },
): void {
  const subject = `participant:${participantId}`;
  audit.note({ action, subject, decision: 'allowed', reason: `member:${memberId}` });
}
