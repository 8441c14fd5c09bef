import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

const kinds = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/**
 * Texts that people of a workspace label so that models learn from them: loaded by staff, or said by participants who
 * agreed to it. Words and labels are sealed by the key of whoever said or loaded them; `same_text` is a fingerprint by
 * that key. A stale text was read by models that changed since.
 */
export class LabelTexts1764310800000 implements MigrationInterface {
  readonly name = 'LabelTexts1764310800000';

  async up(runner: QueryRunner): Promise<void> {
    await allowConsents(runner, ['try-new-sessions', 'people-like-you', 'label-requests']);
    await runner.query(`
      create table texts_to_label (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        member_id uuid not null,
        participant_id uuid,
        language text not null check (language in ('en', 'zh')),
        state text not null default 'unread' check (state in ('unread', 'waiting', 'labelled', 'skipped')),
        text bytea not null,
        same_text bytea not null,
        is_stale boolean not null default false,
        doubt real check (doubt between 0 and 1),
        suggested bytea,
        label bytea,
        decided_by uuid,
        decided_at timestamptz,
        added_at timestamptz not null default now(),
        primary key (workspace_id, id),
        unique (workspace_id, member_id, same_text),
        foreign key (workspace_id, member_id) references members on delete cascade,
        foreign key (workspace_id, participant_id) references participants on delete cascade,
        check (state = 'unread' or doubt is not null),
        check ((state = 'labelled') = (label is not null))
      )`);
    await runner.query(
      'create index texts_to_label_by_doubt on texts_to_label (workspace_id, state, doubt desc)',
    );
    await runner.query(
      'create index texts_to_label_of_person on texts_to_label (workspace_id, participant_id)',
    );
    await protectTable(runner, 'texts_to_label', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table texts_to_label');
    await runner.query(`delete from consents where kind = 'label-requests'`);
    await allowConsents(runner, ['try-new-sessions', 'people-like-you']);
  }
}

async function allowConsents(runner: QueryRunner, names: readonly string[]): Promise<void> {
  await runner.query('alter table consents drop constraint consents_kind_check');
  await runner.query(
    `alter table consents add constraint consents_kind_check check (kind in (${kinds(names)}))`,
  );
}
