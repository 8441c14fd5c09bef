import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { ProblemOf } from '../../platform/graphql/problems.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { CareTeamsRepository } from '../care-teams/care-teams.repository.js';
import { complaintsAboutEnd } from '../care-teams/span.js';
import { MembersService } from '../members/members.service.js';
import { NoticesRepository } from '../notices/notices.repository.js';
import { HealthRecordAccess, isUuid } from '../profiles/health-record-access.js';
import { ProgrammesRepository } from './programmes.repository.js';
import type { StoredPlace, StoredProgramme } from './programmes.repository.js';

type Shown = Handed<Schema.Programme> & { __typename: 'Programme' };
type Result = Shown | ProblemOf<'InvalidInput'> | ProblemOf<'NotFound'> | ProblemOf<'NotPossible'>;
const nameLength = 200;

/** Programmes: whoever works in one accompanies those who take part, while both are in it. */
@Injectable()
export class ProgrammesService {
  constructor(
    @Inject(ProgrammesRepository) private readonly repository: ProgrammesRepository,
    @Inject(CareTeamsRepository) private readonly careTeams: CareTeamsRepository,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(NoticesRepository) private readonly notices: NoticesRepository,
  ) {}

  async list(context: RequestContext): Promise<Handed<Schema.Programme>[]> {
    const tx = await context.transaction();
    const views: Handed<Schema.Programme>[] = [];
    for (const programme of await this.repository.all(tx))
      views.push(await this.view(tx, context, programme));
    return views;
  }

  async create(context: RequestContext, givenName: string): Promise<Result> {
    const name = givenName.trim();
    if (name.length === 0 || name.length > nameLength) {
      const message = `A name has 1 to ${nameLength} characters.`;
      return invalidInput([{ severity: 'error', path: 'name', code: 'length', message }]);
    }
    const tx = await context.transaction();
    return this.found(context, await this.repository.add(tx, actorOf(context).workspaceId, name));
  }

  async end(context: RequestContext, id: string): Promise<Result> {
    const programme = await this.running(context, id);
    if ('issues' in programme) return programme;
    await this.repository.end(await context.transaction(), id);
    return this.found(context, id);
  }

  async setStaff(context: RequestContext, input: Schema.ProgrammePlaceInput): Promise<Result> {
    const { programmeId, personId } = input;
    const problem = await this.problemOf(context, input);
    if (problem) return problem;
    const tx = await context.transaction();
    if (!isUuid(personId) || !(await this.careTeams.mayCare(tx, personId)))
      return notPossible('CANNOT_CARE', 'Only a coach or clinician who may sign in can work in a programme.');
    await this.repository.setStaff(tx, placeOf(context, input));
    notePlace(context, 'put-on-programme', programmeId, `member:${personId}`);
    return this.found(context, programmeId);
  }

  async removeStaff(context: RequestContext, programmeId: string, memberId: string): Promise<Result> {
    const programme = await this.running(context, programmeId);
    if ('issues' in programme || !isUuid(memberId)) return notFound();
    await this.repository.removeStaff(await context.transaction(), programmeId, memberId);
    notePlace(context, 'take-off-programme', programmeId, `member:${memberId}`);
    return this.found(context, programmeId);
  }

  async setParticipant(context: RequestContext, input: Schema.ProgrammePlaceInput): Promise<Result> {
    const problem = await this.problemOf(context, input);
    if (problem) return problem;
    if (!(await this.openTeam(context, input.personId))) return notFound();
    await this.repository.setParticipant(await context.transaction(), placeOf(context, input));
    notePlace(context, 'take-into-programme', input.programmeId, `participant:${input.personId}`);
    return this.found(context, input.programmeId);
  }

  async removeParticipant(
    context: RequestContext,
    programmeId: string,
    participantId: string,
  ): Promise<Result> {
    const programme = await this.running(context, programmeId);
    if ('issues' in programme || !(await this.openTeam(context, participantId))) return notFound();
    await this.repository.removeParticipant(await context.transaction(), programmeId, participantId);
    notePlace(context, 'take-out-of-programme', programmeId, `participant:${participantId}`);
    return this.found(context, programmeId);
  }

  /** Who cares for the person is about to change: it takes the right to that, and the person hears of it. */
  private async openTeam(context: RequestContext, participantId: string): Promise<boolean> {
    const participant = await this.access.open(context, participantId, 'change', 'CareTeam');
    if (!participant) return false;
    const place = { workspaceId: participant.workspaceId, participantId };
    await this.notices.tell(await context.transaction(), place, 'care-team-changed', participant.memberId);
    return true;
  }

  private async problemOf(context: RequestContext, input: Schema.ProgrammePlaceInput) {
    const complaints = complaintsAboutEnd(input.until ?? null);
    if (complaints.length > 0) return invalidInput(complaints);
    const programme = await this.running(context, input.programmeId);
    return 'issues' in programme ? programme : null;
  }

  private async running(context: RequestContext, id: string) {
    const programme = isUuid(id) ? await this.repository.find(await context.transaction(), id) : null;
    if (!programme) return notFound();
    return programme.endedAt === null
      ? programme
      : notPossible('PROGRAMME_ENDED', 'This programme has ended. Set up another one.');
  }

  private async found(context: RequestContext, id: string): Promise<Shown> {
    const tx = await context.transaction();
    return this.view(tx, context, (await this.repository.find(tx, id))!);
  }

  private async view(tx: EntityManager, context: RequestContext, programme: StoredProgramme): Promise<Shown> {
    const onlyOf = context.ability.can('manage', 'Programme') ? null : actorOf(context).memberId;
    const participants = await this.repository.participants(tx, programme.id, onlyOf);
    for (const { id } of participants)
      context.audit.note({
        action: 'read-care-team',
        subject: `participant:${id}`,
        decision: 'allowed',
        reason: onlyOf === null ? 'role' : 'care-team',
      });
    return {
      __typename: 'Programme',
      ...programme,
      staff: await this.people(tx, context, await this.repository.staff(tx, programme.id)),
      participants: await this.people(tx, context, participants),
    };
  }

  private async people(tx: EntityManager, context: RequestContext, places: readonly StoredPlace[]) {
    const { workspaceId } = actorOf(context);
    const views: Handed<Schema.ProgrammePerson>[] = [];
    for (const { id, memberId, sealedDisplayName, since, until } of places) {
      const displayName = await this.members.displayName(tx, {
        workspaceId,
        id: memberId,
        sealedDisplayName,
      });
      views.push({ id, displayName, since, until });
    }
    return views;
  }
}

/** Who came into a programme or left it: with it comes who may see whom. */
function notePlace({ audit }: RequestContext, action: string, programmeId: string, who: string): void {
  const subject = `programme:${programmeId}`;
  audit.note({ action, subject, decision: 'allowed', reason: who });
}

function placeOf(context: RequestContext, { programmeId, personId, until }: Schema.ProgrammePlaceInput) {
  const { workspaceId } = actorOf(context);
  return { workspaceId, programmeId, personId, until: until ? new Date(until) : null };
}
