import { Inject, Injectable } from '@nestjs/common';
import { consentRule, consentStands } from '@regimen/domain';
import type { ConsentPurpose, LastDecision } from '@regimen/domain';
import { GraphQLError } from 'graphql';
import type { EntityManager } from 'typeorm';
import { ConsentLedgerRepository } from './consent-ledger.repository.js';
import type { GateFacts } from './consent-ledger.repository.js';
import { textVersion } from './consent-texts.js';
import { PrivacySettingsRepository } from './privacy-settings.repository.js';

/**
 * Asked before every use of a person's data for a purpose. It reads the ledger each time and remembers nothing: whoever takes
 * a yes back is out from the next statement on (docs/decisions/0025).
 */
@Injectable()
export class ConsentGate {
  constructor(
    @Inject(ConsentLedgerRepository)
    private readonly ledger: ConsentLedgerRepository = new ConsentLedgerRepository(),
    @Inject(PrivacySettingsRepository)
    private readonly settings: PrivacySettingsRepository = new PrivacySettingsRepository(),
  ) {}

  /** Whether the purpose is open for the person now. */
  async stands(tx: EntityManager, participantId: string, purpose: ConsentPurpose): Promise<boolean> {
    const { last, ...where } = await this.ledger.factsFor(tx, participantId, purpose);
    return (
      isOpen(where, purpose, last) &&
      !(await restrictedAmong(tx, [participantId], purpose)).has(participantId)
    );
  }

  /** @throws GraphQLError with the code `PLANNING_OFF`, which pages say in words. */
  async requirePlanning(tx: EntityManager, participantId: string): Promise<void> {
    if (await this.stands(tx, participantId, 'planning')) return;
    throw new GraphQLError('Planning is switched off: the person did not agree to it, or took it back.', {
      extensions: { code: 'PLANNING_OFF' },
    });
  }

  /** Of `participantIds` those for whom the purpose is open now. */
  async standingOf(
    tx: EntityManager,
    participantIds: readonly string[],
    purpose: ConsentPurpose,
  ): Promise<ReadonlySet<string>> {
    const settings = await this.settings.of(tx);
    const said = new Map<string, LastDecision>(
      (await this.ledger.newestOfAll(tx, purpose)).map((one) => [one.participantId, one]),
    );
    const restricted = await restrictedAmong(tx, participantIds, purpose);
    return new Set(
      participantIds.filter((id) => isOpen(settings, purpose, said.get(id) ?? null) && !restricted.has(id)),
    );
  }
}

/**
 * Of these people, those whose data are kept but not used (GDPR art. 18): no purpose is open but that whoever treats them
 * sees the record.
 */
async function restrictedAmong(
  tx: EntityManager,
  participantIds: readonly string[],
  purpose: ConsentPurpose,
): Promise<ReadonlySet<string>> {
  if (purpose === 'clinician-access') return new Set();
  const rows = await tx.query<{ id: string }[]>(
    'select participant_id as id from restricted_processing where participant_id = any($1::uuid[])',
    [participantIds],
  );
  return new Set(rows.map(({ id }) => id));
}

function isOpen(where: Omit<GateFacts, 'last'>, purpose: ConsentPurpose, last: LastDecision | null): boolean {
  const rule = consentRule(where.preset, where.kind, purpose);
  return consentStands(rule, last, textVersion(purpose, where));
}
