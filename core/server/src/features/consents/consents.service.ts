import { Inject, Injectable } from '@nestjs/common';
import { consentPurposes, consentRule, consentStands, mustAsk } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { firstBrokenConsent } from '../../platform/privacy/consent/consent-entry.js';
import { ConsentLedgerRepository } from '../../platform/privacy/consent/consent-ledger.repository.js';
import { textVersion } from '../../platform/privacy/consent/consent-texts.js';
import { PrivacySettingsRepository } from '../../platform/privacy/consent/privacy-settings.repository.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { ProfilesService } from '../profiles/profiles.service.js';
import { ConsentDesk } from './consent-desk.js';
import { kindNames, purposeOf } from './consent-kinds.js';

/** What a person agreed to, and the saying of it. */
@Injectable()
export class ConsentsService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(ProfilesService) private readonly profiles: ProfilesService,
    @Inject(ConsentLedgerRepository) private readonly ledger: ConsentLedgerRepository,
    @Inject(PrivacySettingsRepository) private readonly settings: PrivacySettingsRepository,
    @Inject(ConsentDesk) private readonly desk: ConsentDesk,
  ) {}

  async consentsOf(context: RequestContext, participantId: string): Promise<Handed<Schema.Consent>[]> {
    const participant = await this.access.open(context, participantId, 'read');
    if (!participant) return [];
    const isOwn = participant.id === actorOf(context).participantId;
    return this.view(await context.transaction(), participant, isOwn);
  }

  async ledgerOf(
    context: RequestContext,
    participantId: string,
  ): Promise<Handed<Schema.ConsentLedger> | null> {
    if (participantId !== actorOf(context).participantId) return null;
    const entries = await this.ledger.entries(await context.transaction(), participantId);
    const lines = entries.map(
      ({ seq, purpose, decision, textVersion: version, textSha256, language, at }) => ({
        ...{ seq, decision, textSha256, language },
        kind: kindNames[purpose],
        textVersion: version,
        at: new Date(at),
      }),
    );
    return { lines, isWhole: firstBrokenConsent(entries) === null };
  }

  /** A consent is the person's own word: nobody else may give it or take it back. */
  async setConsent(
    context: RequestContext,
    { participantId, kind, isGiven, textSha256, language }: Schema.SetConsentInput,
  ): Promise<Handed<Schema.SetConsentResult>> {
    const participant = await this.access.open(context, participantId, 'change');
    if (!participant) return notFound();
    const { memberId, participantId: own } = actorOf(context);
    if (participant.id !== own)
      return notPossible('NOT_YOUR_CONSENT', 'Only the person themself can agree to this or take it back.');
    const tx = await context.transaction();
    const purpose = purposeOf(kind);
    const outcome = await this.desk.say(tx, participant, {
      purpose,
      isGiven,
      language: language ?? 'en',
      byMemberId: memberId,
      evidence: `${textSha256 ? 'read' : 'page'}:${context.requestId}`,
      readSha256: textSha256 ?? null,
    });
    if (outcome === 'closed')
      return notPossible('PURPOSE_CLOSED', 'This is not done here, so there is nothing to agree to.');
    if (outcome === 'text-changed')
      return notPossible('TEXT_CHANGED', 'The text has changed meanwhile. Please read it again.');
    const subject = `participant:${participant.id}`;
    const action = isGiven ? `give-consent:${purpose}` : `withdraw-consent:${purpose}`;
    context.audit.note({ action, subject, decision: 'allowed', reason: outcome });
    return { __typename: 'ConsentsNow', consents: await this.view(tx, participant, true) };
  }

  /** Names alone: that the record is closed is all that is told. */
  closedRecords(context: RequestContext): Promise<Handed<Schema.ClosedRecord>[]> {
    return this.profiles.closedTo(context);
  }

  private async view(
    tx: EntityManager,
    { id }: StoredParticipant,
    isOwn: boolean,
  ): Promise<Handed<Schema.Consent>[]> {
    const settings = await this.settings.of(tx);
    const newest = await this.ledger.newest(tx, id);
    return consentPurposes.map((purpose) => {
      const rule = consentRule(settings.preset, settings.kind, purpose);
      const last = newest.get(purpose) ?? null;
      const today = textVersion(purpose, settings);
      const isGiven = consentStands(rule, last, today);
      return {
        kind: kindNames[purpose],
        rule,
        isGiven,
        since: isOwn && isGiven && last?.decision === 'given' ? last.at : null,
        decision: isOwn ? (last?.decision ?? null) : null,
        mustAsk: mustAsk(rule, last, today),
      };
    });
  }
}
