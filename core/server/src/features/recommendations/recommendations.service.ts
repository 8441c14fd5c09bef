import { Inject, Injectable } from '@nestjs/common';
import { activityCodes, groupLikingText, groupText } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { TextsToLabelRepository } from '../labelling/texts-to-label.repository.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import { consentKinds, ConsentsRepository } from './consents.repository.js';
import type { ConsentKind } from './consents.repository.js';
import { PeopleAlike } from './people-alike.js';
import { TrialsRepository } from './trials.repository.js';

const kindNames = {
  'try-new-sessions': 'tryNewSessions',
  'people-like-you': 'peopleLikeYou',
  'label-requests': 'labelRequests',
} as const;
const mostDraws = 50;

/** What a person agreed to, and what is tried with them. */
@Injectable()
export class RecommendationsService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(ConsentsRepository) private readonly consents: ConsentsRepository,
    @Inject(TrialsRepository) private readonly trials: TrialsRepository,
    @Inject(PeopleAlike) private readonly alike: PeopleAlike,
    @Inject(TextsToLabelRepository) private readonly texts: TextsToLabelRepository,
  ) {}

  async consentsOf(context: RequestContext, participantId: string): Promise<Handed<Schema.Consent>[]> {
    const participant = await this.access.open(context, participantId, 'read');
    if (!participant) return [];
    const tx = await context.transaction();
    const found: Handed<Schema.Consent>[] = [];
    for (const kind of consentKinds) {
      const since = await this.consents.since(tx, participantId, kind);
      found.push({ kind: kindNames[kind], isGiven: since !== null, since });
    }
    return found;
  }

  /** A consent is the person's own word: nobody else may give it or take it back. */
  async setConsent(
    context: RequestContext,
    { participantId, kind, isGiven }: Schema.SetConsentInput,
  ): Promise<Handed<Schema.SetConsentResult>> {
    const participant = await this.access.open(context, participantId, 'change');
    if (!participant) return notFound();
    if (participant.id !== actorOf(context).participantId)
      return notPossible('NOT_YOUR_CONSENT', 'Only the person themself can agree to this or take it back.');
    const code = consentKinds.find((each): each is ConsentKind => kindNames[each] === kind)!;
    const tx = await context.transaction();
    const takesTextsBack = code === 'label-requests' && !isGiven;
    // Whoever keeps a text holds the same lock: none is added behind the consent that goes.
    if (takesTextsBack) await this.texts.lock(tx, participant.workspaceId);
    await this.consents.set(tx, participant, code, isGiven);
    if (takesTextsBack) await this.texts.removeOf(tx, participant.id);
    return { __typename: 'ConsentsNow', consents: await this.consentsOf(context, participantId) };
  }

  async refusedOf(context: RequestContext, participantId: string): Promise<string[]> {
    const participant = await this.access.open(context, participantId, 'read');
    return participant ? this.trials.refused(await context.transaction(), participantId) : [];
  }

  async drawnOf(
    context: RequestContext,
    participantId: string,
    first: number,
  ): Promise<Handed<Schema.DrawnChoice>[]> {
    const participant = await this.access.open(context, participantId, 'read');
    if (!participant) return [];
    const limit = Math.min(mostDraws, Math.max(0, first));
    const drawn = await this.trials.drawn(await context.transaction(), participantId, limit);
    return drawn.map(({ policy, ...one }) => ({
      ...one,
      policy: policy.name,
      policyVersion: policy.version,
    }));
  }

  async peopleLike(
    context: RequestContext,
    participantId: string,
  ): Promise<Handed<Schema.PeopleLikeYou> | null> {
    const participant = await this.access.open(context, participantId, 'read');
    const group = participant && (await this.alike.groupOf(await context.transaction(), participant));
    if (!group) return null;
    const { traits, people, countedOn } = group;
    const activities = group.activities.map((one) => ({ ...one, text: groupLikingText(one) }));
    return { who: groupText(traits), people, countedOn, activities };
  }

  async setTrialRefused(
    context: RequestContext,
    { participantId, activity, isRefused }: Schema.RefuseTrialInput,
  ): Promise<Handed<Schema.RefuseTrialResult>> {
    const participant = await this.access.open(context, participantId, 'change');
    if (!participant) return notFound();
    const code = activityCodes.find((each) => each === activity);
    if (!code) {
      const message = 'Name an activity of the vocabulary.';
      return invalidInput([{ severity: 'error', path: 'activity', code: 'unknown', message }]);
    }
    const tx = await context.transaction();
    if (isRefused) await this.trials.refuse(tx, participant, code);
    else await this.trials.allowAgain(tx, participant.id, code);
    return { __typename: 'RefusedTrials', activities: await this.trials.refused(tx, participant.id) };
  }
}
