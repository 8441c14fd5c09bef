import { Inject, Injectable } from '@nestjs/common';
import type { Profile, SymptomCode } from '@regimen/domain';
import {
  activityLabels,
  conditionLabels,
  emptyProfile,
  equipmentLabels,
  medicationLabels,
  muscleLabels,
  notToBeTaken,
  placeLabels,
  profileIssues,
  rememberHeartRates,
  symptomLabels,
} from '@regimen/domain';
import type { Localised, ProblemIssue } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import type { ProblemOf } from '../../platform/graphql/problems.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import { PrivacySettingsRepository } from '../../platform/privacy/consent/privacy-settings.repository.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { todayIn } from '../../platform/time/today.js';
import { rescreenSoon } from '../clearances/rescreen.job.js';
import { MembersService } from '../members/members.service.js';
import type { NewMember } from '../members/members.service.js';
import { HealthRecordAccess, isUuid } from './health-record-access.js';
import { ParticipantsRepository } from './participants.repository.js';
import type { StoredParticipant } from './participants.repository.js';
import type { ProfileInput, ProfileView } from './profiles.mapper.js';
import { profileFromInput, profileView } from './profiles.mapper.js';

export interface ParticipantView {
  __typename: 'Participant';
  id: string;
  displayName: string;
  profile: ProfileView;
  profileVersion: number;
}

type Updated = ParticipantView | ProblemOf<'InvalidInput'> | ProblemOf<'NotFound'> | ProblemOf<'NotPossible'>;

const pageLimit = 100;
const mostClosed = 1000;

/** Participants and what is known of them. */
@Injectable()
export class ProfilesService {
  constructor(
    @Inject(ParticipantsRepository) private readonly repository: ParticipantsRepository,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
    @Inject(ConsentGate) private readonly consents: ConsentGate,
    @Inject(PrivacySettingsRepository) private readonly privacy: PrivacySettingsRepository,
  ) {}

  async find(context: RequestContext, id: string): Promise<ParticipantView | null> {
    const participant = await this.access.open(context, id, 'read');
    return participant && this.view(await context.transaction(), participant);
  }

  /** Whose plan or request it is that was just opened. @throws Error when that record is gone or closed after all. */
  async ofOpened(context: RequestContext, id: string): Promise<ParticipantView> {
    const participant = await this.find(context, id);
    if (!participant) throw new Error('A record was opened whose person may not be seen.');
    return participant;
  }

  /** The asking member's own record; null for staff. */
  async own(context: RequestContext): Promise<ParticipantView | null> {
    const { participantId } = actorOf(context);
    return participantId === null ? null : this.find(context, participantId);
  }

  async caredFor(context: RequestContext, first: number, after: string | null) {
    const tx = await context.transaction();
    const limit = Math.min(Math.max(1, first), pageLimit);
    // A cursor made up elsewhere begins at the first page, as the database would answer it with an error.
    const behind = after !== null && isUuid(after) ? after : null;
    const found = await this.repository.caredForBy(tx, actorOf(context).memberId, limit + 1, behind);
    const edges: { cursor: string; node: ParticipantView }[] = [];
    const page = found.slice(0, limit);
    const open = await this.openToCareTeam(tx, page);
    for (const participant of page.filter(({ id }) => open.has(id))) {
      context.audit.note({
        action: 'read-health-record',
        subject: `participant:${participant.id}`,
        decision: 'allowed',
        reason: 'care-team',
      });
      edges.push({ cursor: participant.id, node: await this.view(tx, participant) });
    }
    return {
      edges,
      pageInfo: { endCursor: page.at(-1)?.id ?? null, hasNextPage: found.length > limit },
    };
  }

  /** People the member cares for who did not open their record to their care team: names alone. */
  async closedTo(context: RequestContext): Promise<{ participantId: string; displayName: string }[]> {
    const tx = await context.transaction();
    const found = await this.repository.caredForBy(tx, actorOf(context).memberId, mostClosed, null);
    const open = await this.openToCareTeam(tx, found);
    const closed: { participantId: string; displayName: string }[] = [];
    for (const { id, memberId, workspaceId, sealedDisplayName } of found.filter((one) => !open.has(one.id))) {
      const account = { workspaceId, id: memberId, sealedDisplayName };
      closed.push({ participantId: id, displayName: await this.members.displayName(tx, account) });
    }
    return closed;
  }

  private openToCareTeam(tx: EntityManager, people: readonly StoredParticipant[]) {
    return this.consents.standingOf(
      tx,
      people.map(({ id }) => id),
      'clinician-access',
    );
  }

  /** A new participant with an account; a clinician or coach who takes the person in joins the care team. */
  async create(
    context: RequestContext,
    input: Omit<NewMember, 'roles'> & { profile: ProfileInput },
  ): Promise<ParticipantView | ProblemOf<'InvalidInput'> | ProblemOf<'NotPossible'>> {
    const profile = profileFromInput(input.profile, emptyProfile(input.profile.timeZone), 'clinician');
    const tx = await context.transaction();
    const issues = await this.issuesOf(tx, profile, null);
    if (issues.length > 0)
      return invalidInput(issues.map((issue) => ({ ...issue, path: `profile.${issue.path}` })));
    const { workspaceId, memberId, roles } = actorOf(context);
    const account = await this.members.add(tx, workspaceId, { ...input, roles: ['participant'] });
    if ('issues' in account) return account;
    const id = await this.repository.add(tx, workspaceId, account.id, profile);
    const cares = roles.includes('clinician') || roles.includes('coach');
    if (cares) await this.repository.joinCareTeam(tx, workspaceId, id, memberId);
    context.audit.note({
      action: 'create-participant',
      subject: `participant:${id}`,
      decision: 'allowed',
      reason: `member:${account.id}`,
    });
    await rescreenSoon(this.outbox, tx, { workspaceId, participantId: id, requestedBy: memberId });
    return this.view(tx, (await this.repository.find(tx, id, memberId))!);
  }

  async update(
    context: RequestContext,
    input: { participantId: string; profileVersion: number; profile: ProfileInput },
  ): Promise<Updated> {
    const participant = await this.access.open(context, input.participantId, 'change');
    if (!participant) return notFound();
    const by = participant.id === actorOf(context).participantId ? 'person' : 'clinician';
    const changed = profileFromInput(input.profile, participant.profile, by);
    // Nothing is reckoned in a time zone that nobody has checked.
    const issues = profileIssues(changed, todayIn(participant.profile.timeZone));
    if (issues.length > 0) return invalidInput(issues);
    const profile = rememberHeartRates(participant.profile, changed, todayIn(changed.timeZone));
    return this.store(context, participant, input.profileVersion, profile);
  }

  async answerScreening(
    context: RequestContext,
    input: { participantId: string; symptoms: readonly string[] },
  ): Promise<Updated> {
    const participant = await this.access.open(context, input.participantId, 'change');
    if (!participant) return notFound();
    const profile: Profile = {
      ...participant.profile,
      symptoms: input.symptoms as readonly SymptomCode[],
      screeningAnsweredOn: todayIn(participant.profile.timeZone),
    };
    return this.store(context, participant, participant.profileVersion, profile);
  }

  vocabulary() {
    return {
      conditions: entriesOf(conditionLabels),
      medications: entriesOf(medicationLabels),
      symptoms: entriesOf(symptomLabels),
      activities: entriesOf(activityLabels),
      equipment: entriesOf(equipmentLabels),
      places: entriesOf(placeLabels),
      muscles: entriesOf(muscleLabels),
    };
  }

  async view(tx: EntityManager, participant: StoredParticipant): Promise<ParticipantView> {
    const { workspaceId, memberId, sealedDisplayName, id, profile, profileVersion } = participant;
    const displayName = await this.members.displayName(tx, { workspaceId, id: memberId, sealedDisplayName });
    return { __typename: 'Participant', id, displayName, profile: profileView(profile), profileVersion };
  }

  /** The profile as changed, if nothing is wrong with it and nobody changed it since `version`. */
  async store(
    context: RequestContext,
    participant: StoredParticipant,
    version: number,
    profile: Profile,
  ): Promise<Updated> {
    const tx = await context.transaction();
    const issues = await this.issuesOf(tx, profile, participant.profile);
    if (issues.length > 0) return invalidInput(issues);
    if (!(await this.repository.updateProfile(tx, participant.id, version, profile))) {
      return notPossible(
        'PROFILE_CHANGED',
        'Somebody changed this profile meanwhile. Reload it and try again.',
      );
    }
    const { memberId: requestedBy } = actorOf(context);
    await rescreenSoon(this.outbox, tx, { ...participant, participantId: participant.id, requestedBy });
    return this.view(tx, { ...participant, profile, profileVersion: version + 1 });
  }

  /** What is wrong with it, and what this organisation may not take. */
  private async issuesOf(
    tx: EntityManager,
    profile: Profile,
    before: Profile | null,
  ): Promise<ProblemIssue[]> {
    const today = todayIn(before?.timeZone ?? 'UTC');
    const wrong = profileIssues(profile, today);
    if (wrong.length > 0) return wrong;
    return notToBeTaken(profile, before, { kind: (await this.privacy.of(tx)).kind, today });
  }
}

function entriesOf(labels: Readonly<Record<string, Localised>>) {
  return Object.entries(labels).map(([code, label]) => ({ code, label }));
}
