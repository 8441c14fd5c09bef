import { Inject, Injectable } from '@nestjs/common';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import { NoticesRepository } from '../notices/notices.repository.js';
import { isUuid } from '../profiles/health-record-access.js';
import { ParticipantsRepository } from '../profiles/participants.repository.js';
import { ProfilesService } from '../profiles/profiles.service.js';
import { EmergencyAccessRepository } from './emergency-access.repository.js';

/** Long enough to treat somebody, too short to forget (HIPAA 164.312(a)(2)(ii), emergency access procedure). */
const accessMinutes = 60;
const reasonLength = { least: 10, most: 1_000 };
const noticesLimit = 50;

/** Access past the care team in an emergency, and what members are told. */
@Injectable()
export class EmergencyAccessService {
  constructor(
    @Inject(EmergencyAccessRepository) private readonly repository: EmergencyAccessRepository,
    @Inject(ParticipantsRepository) private readonly participants: ParticipantsRepository,
    @Inject(ProfilesService) private readonly profiles: ProfilesService,
    @Inject(NoticesRepository) private readonly notices: NoticesRepository,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
  ) {}

  async breakGlass(
    context: RequestContext,
    input: Schema.BreakGlassInput,
  ): Promise<Handed<Schema.BreakGlassResult>> {
    const reason = input.reason.trim();
    if (reason.length < reasonLength.least || reason.length > reasonLength.most) {
      const message = `Say why in ${reasonLength.least} to ${reasonLength.most} characters.`;
      return invalidInput([{ severity: 'error', path: 'reason', code: 'length', message }]);
    }
    const { memberId, workspaceId } = actorOf(context);
    const tx = await context.transaction();
    const named =
      input.participantId ?? (await this.repository.participantOf(tx, input.accountName?.trim() ?? ''));
    const participant = named && isUuid(named) ? await this.participants.find(tx, named, memberId) : null;
    if (!participant) return notFound();
    const participantId = participant.id;
    const place = { workspaceId, personId: participant.memberId, field: 'emergency_access.reason' };
    const sealedReason = await this.cipher.seal(tx, place, reason);
    const access = { workspaceId, participantId, memberId, sealedReason };
    const until = await this.repository.open(tx, access, accessMinutes);
    await this.notices.tellCareTeam(tx, access, 'break-glass', memberId);
    await this.notices.tell(tx, access, 'break-glass', participant.memberId);
    context.audit.note({
      action: 'BREAK_GLASS',
      subject: `participant:${participantId}`,
      decision: 'allowed',
      reason: 'emergency',
    });
    const { displayName } = await this.profiles.view(tx, participant);
    return { __typename: 'EmergencyAccess', participantId, displayName, until };
  }

  async unread(context: RequestContext): Promise<Handed<Schema.Notice>[]> {
    const tx = await context.transaction();
    const { memberId } = actorOf(context);
    const notices: Handed<Schema.Notice>[] = [];
    for (const notice of await this.notices.unread(tx, memberId, noticesLimit)) {
      const participant = await this.participants.find(tx, notice.participantId, memberId);
      const may =
        participant &&
        (participant.inCareTeam || participant.delegatedToRead || participant.memberId === memberId);
      const displayName = may ? (await this.profiles.view(tx, participant)).displayName : null;
      notices.push({ ...notice, displayName });
    }
    return notices;
  }

  async markRead(context: RequestContext, ids: readonly string[]): Promise<boolean> {
    await this.notices.markRead(await context.transaction(), actorOf(context).memberId, ids.filter(isUuid));
    return true;
  }
}
