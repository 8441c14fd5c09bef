import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

interface Former {
  workspaceId: string;
  participantId: string;
  kind: string;
  givenAt: Date;
  withdrawnAt: Date | null;
}

interface Said {
  purpose: string;
  decision: 'given' | 'withdrawn';
  at: Date;
}

/**
 * What people agreed to as a ledger of each person: lines that are only added, numbered without gaps and chained by their
 * hashes. What the list before held is moved into it. The law a workspace works under, and its name in the texts.
 */
export class ConsentLedger1764333600000 implements MigrationInterface {
  readonly name = 'ConsentLedger1764333600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consent_ledger (
        workspace_id uuid not null,
        participant_id uuid not null,
        seq integer not null check (seq >= 1),
        purpose text not null check (purpose in ('planning', 'clinician-access', 'research', 'aggregates', 'model-training',
          'cross-border', 'try-new-sessions', 'people-like-you', 'label-requests')),
        decision text not null check (decision in ('given', 'withdrawn')),
        text_version text not null check (length(text_version) <= 60),
        text_sha256 bytea not null check (length(text_sha256) = 32),
        language text not null check (language in ('en', 'zh')),
        by_member_id uuid,
        at timestamptz not null,
        evidence text not null check (length(evidence) <= 100),
        prev_hash bytea not null,
        hash bytea not null,
        primary key (workspace_id, participant_id, seq),
        foreign key (workspace_id, participant_id) references participants on delete cascade
      )`);
    await runner.query(
      'create index consent_ledger_newest on consent_ledger (workspace_id, participant_id, purpose, seq desc)',
    );
    await runner.query(`
      create function refuse_consent_change() returns trigger language plpgsql as $$
      begin raise exception 'Lines of the consent ledger are only added.'; end $$`);
    await runner.query(
      `create trigger consent_ledger_only_grows before update or truncate on consent_ledger
         for each statement execute function refuse_consent_change()`,
    );
    await moveFormer(runner);
    await runner.query('drop table consents');
    await protectTable(runner, 'consent_ledger', 'select, insert, delete');
    await runner.query(`
      create table privacy_settings (
        workspace_id uuid primary key references workspaces,
        preset text not null check (preset in ('none', 'eu', 'us', 'china')),
        edition integer not null check (edition >= 1),
        controller text not null check (length(controller) <= 200),
        contact text not null check (length(contact) <= 500),
        chosen_by uuid not null,
        chosen_at timestamptz not null default now()
      )`);
    await protectTable(runner, 'privacy_settings', 'select, insert, update');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consents (
        workspace_id uuid not null,
        participant_id uuid not null,
        kind text not null constraint consents_kind_check
          check (kind in ('try-new-sessions', 'people-like-you', 'label-requests')),
        given_at timestamptz not null default now(),
        withdrawn_at timestamptz,
        primary key (workspace_id, participant_id, kind, given_at),
        foreign key (workspace_id, participant_id) references participants on delete cascade,
        check (withdrawn_at >= given_at)
      )`);
    await runner.query(
      `create unique index one_consent_stands on consents (workspace_id, participant_id, kind) where withdrawn_at is null`,
    );
    await runner.query('alter table consent_ledger no force row level security');
    await runner.query(`
      insert into consents (workspace_id, participant_id, kind, given_at)
      select workspace_id, participant_id, purpose, at from (
        select distinct on (workspace_id, participant_id, purpose) * from consent_ledger
         order by workspace_id, participant_id, purpose, seq desc) newest
       where decision = 'given' and purpose in ('try-new-sessions', 'people-like-you', 'label-requests')`);
    await protectTable(runner, 'consents', 'select, insert, update, delete');
    await runner.query('drop table consent_ledger');
    await runner.query('drop table privacy_settings');
    await runner.query('drop function refuse_consent_change');
  }
}

async function moveFormer(runner: QueryRunner): Promise<void> {
  // The walls of the list hold for its owner too, who would move nothing.
  await runner.query('alter table consents no force row level security');
  const former = (await runner.query(
    `select workspace_id as "workspaceId", participant_id as "participantId", kind, given_at as "givenAt",
            withdrawn_at as "withdrawnAt" from consents order by workspace_id, participant_id`,
  )) as Former[];
  const people = new Map<string, Former[]>();
  for (const one of former) {
    const key = `${one.workspaceId} ${one.participantId}`;
    people.set(key, [...(people.get(key) ?? []), one]);
  }
  for (const rows of people.values()) await movePerson(runner, rows);
}

/** The text that was shown is not known, so its hash is that of nothing; its version is the first of today's. */
async function movePerson(runner: QueryRunner, rows: readonly Former[]): Promise<void> {
  const { workspaceId, participantId } = rows[0]!;
  const said = rows
    .flatMap(({ kind, givenAt, withdrawnAt }): Said[] => [
      { purpose: kind, decision: 'given', at: givenAt },
      ...(withdrawnAt ? [{ purpose: kind, decision: 'withdrawn' as const, at: withdrawnAt }] : []),
    ])
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  const nothing = createHash('sha256').update('').digest();
  let prevHash: Buffer = Buffer.alloc(32);
  for (const [index, { purpose, decision, at }] of said.entries()) {
    const line = [workspaceId, participantId, index + 1, purpose, decision, 'none-1.1.0'];
    const rest = [nothing.toString('hex'), 'en', null, at.toISOString(), 'moved'];
    const content = JSON.stringify([...line, ...rest]);
    const hash = createHash('sha256').update(prevHash).update(content).digest();
    await runner.query(
      `insert into consent_ledger (workspace_id, participant_id, seq, purpose, decision, text_version, text_sha256, language,
                                   by_member_id, at, evidence, prev_hash, hash)
       values ($1, $2, $3, $4, $5, $6, $7, 'en', null, $8, 'moved', $9, $10)`,
      [...line, nothing, at.toISOString(), prevHash, hash],
    );
    prevHash = hash;
  }
}
