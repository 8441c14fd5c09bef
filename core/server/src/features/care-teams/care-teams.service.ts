import { subject } from '@casl/ability';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { MembersService } from '../members/members.service.js';
import { NoticesRepository } from '../notices/notices.repository.js';
import { HealthRecordAccess, factsOf, isUuid, nobodysFacts } from '../profiles/health-record-access.js';
import { ParticipantsRepository } from '../profiles/participants.repository.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { CareTeamsRepository } from './care-teams.repository.js';
import { complaintsAboutEnd } from './span.js';

const pageLimit = 100;

type Team = Handed<Schema.CareTeam> & { __typename: 'CareTeam' };

/** Who cares for whom: teams, the roster, and who may join. */
@Injectable()
export class CareTeamsService {
  constructor(
    @Inject(CareTeamsRepository) private readonly repository: CareTeamsRepository,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(ParticipantsRepository) private readonly participants: ParticipantsRepository,
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(NoticesRepository) private readonly notices: NoticesRepository,
  ) {}

  async of(context: RequestContext, participantId: string): Promise<Handed<Schema.CareTeam> | null> {
    const participant = await this.access.open(context, participantId, 'read', 'CareTeam');
    return participant && this.view(context, participant);
  }

  async roster(context: RequestContext, first: number, after: string | null): Promise<Handed<Schema.Roster>> {
    const tx = await context.transaction();
    const { memberId } = actorOf(context);
    const limit = Math.min(Math.max(1, first), pageLimit);
    const seesAll = context.ability.can('read', subject('CareTeam', { ...nobodysFacts }));
    const behind = after !== null && isUuid(after) ? after : null;
    const found = await this.repository.roster(tx, seesAll ? null : memberId, limit + 1, behind);
    const people: Handed<Schema.CareTeam>[] = [];
    for (const { participantId } of found.slice(0, limit)) {
      const team = await this.of(context, participantId);
      if (team) people.push(team);
    }
    return { people, nextAfter: found.length > limit ? found[limit - 1]!.participantId : null };
  }

  async colleagues(context: RequestContext): Promise<Handed<Schema.Colleague>[]> {
    const tx = await context.transaction();
    const views: Handed<Schema.Colleague>[] = [];
    for (const { memberId, sealedDisplayName, roles } of await this.repository.colleagues(tx))
      views.push({
        memberId,
        roles,
        displayName: await this.nameOf(tx, context, memberId, sealedDisplayName),
      });
    return views;
  }

  async set(
    context: RequestContext,
    input: Schema.SetCareTeamMemberInput,
  ): Promise<Handed<Schema.CareTeamResult>> {
    const until = input.until ?? null;
    const complaints = complaintsAboutEnd(until);
    if (complaints.length > 0) return invalidInput(complaints);
    const participant = await this.access.open(context, input.participantId, 'change', 'CareTeam');
    if (!participant) return notFound();
    const tx = await context.transaction();
    if (!isUuid(input.memberId) || !(await this.repository.mayCare(tx, input.memberId)))
      return notPossible('CANNOT_CARE', 'Only a coach or clinician who may sign in can be on a care team.');
    const place = { ...placeOf(participant), memberId: input.memberId, addedBy: actorOf(context).memberId };
    await this.repository.set(tx, place, input.part, until === null ? null : new Date(until));
    noteCarer(context, 'put-on-care-team', place);
    return this.told(context, participant);
  }

  async remove(
    context: RequestContext,
    { participantId, memberId }: Schema.RemoveCareTeamMemberInput,
  ): Promise<Handed<Schema.CareTeamResult>> {
    const participant = await this.access.open(context, participantId, 'change', 'CareTeam');
    if (!participant || !isUuid(memberId)) return notFound();
    const tx = await context.transaction();
    if (!(await this.repository.remove(tx, participantId, memberId))) return notFound();
    noteCarer(context, 'take-off-care-team', { participantId, memberId });
    return this.told(context, participant);
  }

  /** The team as it is now; the person hears that it changed, unless they changed it. */
  private async told(context: RequestContext, participant: StoredParticipant): Promise<Team> {
    const tx = await context.transaction();
    if (participant.memberId !== actorOf(context).memberId)
      await this.notices.tell(tx, placeOf(participant), 'care-team-changed', participant.memberId);
    return this.view(context, (await this.participants.find(tx, participant.id, actorOf(context).memberId))!);
  }

  private async view(context: RequestContext, participant: StoredParticipant): Promise<Team> {
    const tx = await context.transaction();
    const carers: Handed<Schema.CareTeamMember>[] = [];
    for (const { sealedDisplayName, ...carer } of await this.repository.team(tx, participant.id))
      carers.push({
        ...carer,
        displayName: await this.nameOf(tx, context, carer.memberId, sealedDisplayName),
      });
    const facts = factsOf(participant, actorOf(context).participantId);
    return {
      __typename: 'CareTeam',
      participantId: participant.id,
      displayName: await this.nameOf(tx, context, participant.memberId, participant.sealedDisplayName),
      members: carers,
      mayChange: context.ability.can('change', subject('CareTeam', { ...facts })),
    };
  }

  private nameOf(
    tx: EntityManager,
    context: RequestContext,
    id: string,
    sealedDisplayName: Buffer,
  ): Promise<string> {
    return this.members.displayName(tx, { workspaceId: actorOf(context).workspaceId, id, sealedDisplayName });
  }
}

/** Who was given a record, or lost it: that a team changed is not enough for whoever looks into it later. */
function noteCarer(
  { audit }: RequestContext,
  action: string,
  { participantId, memberId }: { participantId: string; memberId: string },
): void {
  const subject = `participant:${participantId}`;
  audit.note({ action, subject, decision: 'allowed', reason: `member:${memberId}` });
}

function placeOf({ workspaceId, id }: StoredParticipant) {
  return { workspaceId, participantId: id };
}
