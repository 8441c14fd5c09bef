import { Injectable } from '@nestjs/common';
import type { ConsentPurpose, LastDecision, OrganisationKind, PrivacyPreset } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { databaseNow } from '../../database/database-now.js';
import type { ConsentEntry } from './consent-entry.js';
import { firstConsentHash, hashConsent } from './consent-entry.js';

/** The newest line for a purpose. */
export interface StandingDecision extends LastDecision {
  at: Date;
}

/** What is said, before it has its place in the ledger. */
export type NewConsent = Omit<ConsentEntry, 'seq' | 'at' | 'prevHash' | 'hash'>;

type Nullable<T> = { readonly [key in keyof T]: T[key] | null };

type Row = Omit<ConsentEntry, 'at' | 'textSha256'> & { at: Date; textSha256: Buffer };

const columns = `workspace_id as "workspaceId", participant_id as "participantId", seq, purpose, decision,
  text_version as "textVersion", text_sha256 as "textSha256", language, by_member_id as "byMemberId", at, evidence,
  prev_hash as "prevHash", hash`;

/** All that says whether a purpose is open for a person. */
export interface GateFacts {
  kind: OrganisationKind;
  preset: PrivacyPreset;
  edition: number;
  last: LastDecision | null;
}

/** The append-only ledger of what people agreed to. */
@Injectable()
export class ConsentLedgerRepository {
  /** Writers of one person take turns from here until their transactions end. */
  async lock(tx: EntityManager, participantId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7))', [participantId]);
  }

  /** The newest line for each purpose anything was said of. */
  async newest(
    tx: EntityManager,
    participantId: string,
  ): Promise<ReadonlyMap<ConsentPurpose, StandingDecision>> {
    const rows = await tx.query<(StandingDecision & { purpose: ConsentPurpose })[]>(
      `select distinct on (purpose) purpose, decision, text_version as "textVersion", at
         from consent_ledger where participant_id = $1 order by purpose, seq desc`,
      [participantId],
    );
    return new Map(rows.map(({ purpose, ...said }) => [purpose, said]));
  }

  /** In one look, as it is asked at every use. */
  async factsFor(tx: EntityManager, participantId: string, purpose: ConsentPurpose): Promise<GateFacts> {
    const [row] = await tx.query<(Omit<GateFacts, 'last'> & Nullable<LastDecision>)[]>(
      `select w.kind, coalesce(s.preset, 'none') as preset, coalesce(s.edition, 0) as edition, l.decision,
              l.text_version as "textVersion"
         from workspaces w
         left join privacy_settings s on s.workspace_id = w.workspace_id
         left join lateral (select decision, text_version from consent_ledger
                             where workspace_id = w.workspace_id and participant_id = $1 and purpose = $2
                             order by seq desc limit 1) l on true
        where w.workspace_id = nullif(current_setting('regimen.workspace_id', true), '')::uuid`,
      [participantId, purpose],
    );
    if (!row) throw new Error('Consent is asked for in a workspace.');
    const { decision, textVersion, ...rest } = row;
    return { ...rest, last: decision && textVersion !== null ? { decision, textVersion } : null };
  }

  /** Behind the last line. For whoever holds the lock. */
  async append(tx: EntityManager, said: NewConsent): Promise<ConsentEntry> {
    const [last] = await tx.query<{ seq: number; hash: Buffer }[]>(
      'select seq, hash from consent_ledger where participant_id = $1 order by seq desc limit 1',
      [said.participantId],
    );
    const placed = {
      ...said,
      seq: (last?.seq ?? 0) + 1,
      at: (await databaseNow(tx)).toISOString(),
      prevHash: last?.hash ?? firstConsentHash,
    };
    const entry: ConsentEntry = { ...placed, hash: hashConsent(placed) };
    await tx.query(
      `insert into consent_ledger (workspace_id, participant_id, seq, purpose, decision, text_version, text_sha256, language,
                                   by_member_id, at, evidence, prev_hash, hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[entry.workspaceId, entry.participantId, entry.seq, entry.purpose, entry.decision],
        ...[entry.textVersion, Buffer.from(entry.textSha256, 'hex'), entry.language],
        ...[entry.byMemberId, entry.at, entry.evidence, entry.prevHash, entry.hash],
      ],
    );
    return entry;
  }

  /** The whole ledger of a person, from its first line on. */
  async entries(tx: EntityManager, participantId: string): Promise<ConsentEntry[]> {
    const rows = await tx.query<Row[]>(
      `select ${columns} from consent_ledger where participant_id = $1 order by seq`,
      [participantId],
    );
    return rows.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      textSha256: row.textSha256.toString('hex'),
    }));
  }

  /** The newest line for a purpose of everybody in the workspace of whom there is one. */
  async newestOfAll(
    tx: EntityManager,
    purpose: ConsentPurpose,
  ): Promise<readonly (LastDecision & { participantId: string })[]> {
    return tx.query(
      `select distinct on (participant_id) participant_id as "participantId", decision, text_version as "textVersion"
         from consent_ledger where purpose = $1 order by participant_id, seq desc`,
      [purpose],
    );
  }
}
