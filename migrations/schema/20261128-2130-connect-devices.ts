import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

/**
 * Sources that push to an address a person made for them, one a person and source. Of the address only its hash is kept; the
 * secret is sealed with the person's key. Of each delivery its sender's name for it is remembered by hash, so that it acts
 * once however often it comes.
 */
export class ConnectDevices1764365400000 implements MigrationInterface {
  readonly name = 'ConnectDevices1764365400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table device_connections (
        workspace_id uuid not null,
        id uuid not null default gen_random_uuid(),
        participant_id uuid not null,
        source_id text not null,
        address_hash bytea not null unique check (length(address_hash) = 32),
        sealed_secret bytea not null,
        sealed_former_secret bytea,
        former_until timestamptz,
        created_at timestamptz not null default now(),
        last_delivery_at timestamptz,
        primary key (workspace_id, id),
        unique (workspace_id, participant_id, source_id),
        foreign key (workspace_id, participant_id) references participants on delete cascade,
        check ((sealed_former_secret is null) = (former_until is null))
      )`);
    await protectTable(
      runner,
      'device_connections',
      'select, insert, update, delete',
      `address_hash = decode(nullif(current_setting('regimen.secret_hash', true), ''), 'hex')`,
    );
    await runner.query(`
      create table device_deliveries (
        workspace_id uuid not null,
        connection_id uuid not null,
        delivery_hash bytea not null check (length(delivery_hash) = 32),
        body_hash bytea not null check (length(body_hash) = 32),
        received_at timestamptz not null default now(),
        primary key (workspace_id, connection_id, delivery_hash),
        foreign key (workspace_id, connection_id) references device_connections on delete cascade
      )`);
    await runner.query(
      'create index device_deliveries_by_age on device_deliveries (workspace_id, connection_id, received_at)',
    );
    await protectTable(runner, 'device_deliveries', 'select, insert, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table device_deliveries');
    await runner.query('drop table device_connections');
  }
}
