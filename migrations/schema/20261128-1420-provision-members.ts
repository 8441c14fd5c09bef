import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/**
 * Members whom a directory of people elsewhere made here (SCIM): what it told of them, sealed, and keyed hashes to find
 * them by. A row that was removed there stays, so that only the same person of the directory gets the account back.
 */
export class ProvisionMembers1764339600000 implements MigrationInterface {
  readonly name = 'ProvisionMembers1764339600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table provisioned_members (
        workspace_id uuid not null,
        member_id uuid not null,
        external_id_hash bytea check (length(external_id_hash) = 32),
        email_hashes bytea[] not null default '{}' check (cardinality(email_hashes) <= 10),
        attributes bytea not null,
        ended_by_directory boolean not null default false,
        removed_at timestamptz,
        created_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        primary key (workspace_id, member_id),
        unique (workspace_id, external_id_hash),
        foreign key (workspace_id, member_id) references members on delete cascade
      )`);
    await protectTable(runner, 'provisioned_members', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table provisioned_members');
  }
}
