import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole, protectTable } from './row-level-security.js';

/** A row that a transaction may see which knows the hash of its secret, before any workspace is known. */
const bySecret = (column: string) =>
  `${column} = decode(nullif(current_setting('regimen.secret_hash', true), ''), 'hex')`;
const everything = 'select, insert, update, delete';
const ofMember = 'foreign key (workspace_id, member_id) references members on delete cascade';

/** Second factors, sign-in in two steps, passkeys, sessions one can tell apart, links, rules, and shared throttling. */
export class SignInSafely1764327600000 implements MigrationInterface {
  readonly name = 'SignInSafely1764327600000';

  async up(runner: QueryRunner): Promise<void> {
    await tellSessionsApart(runner);
    await createFactors(runner);
    await createLinks(runner);
    await createRules(runner);
    // Keyed hashes of account names and networks: whoever asks is not signed in, so there is no workspace to ask for.
    await runner.query(`
      create unlogged table sign_in_tries (
        key_hash bytea primary key check (length(key_hash) = 32),
        tries integer not null,
        last_at timestamptz not null
      )`);
    await runner.query('create index sign_in_tries_by_time on sign_in_tries (last_at)');
    await runner.query(`grant ${everything} on sign_in_tries to ${applicationRole}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table sign_in_tries, sign_in_rules, invitations, password_resets, passkeys, recovery_codes, authenticators, half_sign_ins',
    );
    await runner.query('alter table member_sessions drop column id, drop column device, drop column proof');
    await runner.query('alter table member_sessions drop column proved_at');
    await runner.query('alter table members drop column password_changed_at');
  }
}

async function tellSessionsApart(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table member_sessions
      add column id uuid not null default gen_random_uuid(),
      add column device text not null default 'other' check (length(device) <= 60),
      add column proof text not null default 'password'
        check (proof in ('password', 'secondFactor', 'passkey', 'singleSignOn')),
      add column proved_at timestamptz not null default now()`);
  await runner.query(
    'create unique index member_sessions_by_member on member_sessions (workspace_id, member_id, id)',
  );
  await runner.query('alter table members add column password_changed_at timestamptz not null default now()');
}

async function createFactors(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table half_sign_ins (
      workspace_id uuid not null,
      member_id uuid not null,
      token_hash bytea primary key check (length(token_hash) = 32),
      step text not null check (step in ('code', 'enrolment')),
      expires_at timestamptz not null,
      ${ofMember}
    )`);
  await protectTable(runner, 'half_sign_ins', everything, bySecret('token_hash'));
  await runner.query(`
    create table authenticators (
      workspace_id uuid not null,
      member_id uuid not null,
      sealed_secret bytea not null,
      confirmed_at timestamptz,
      last_step bigint not null default 0,
      created_at timestamptz not null default now(),
      primary key (workspace_id, member_id),
      ${ofMember}
    )`);
  await protectTable(runner, 'authenticators', everything);
  await runner.query(`
    create table recovery_codes (
      workspace_id uuid not null,
      member_id uuid not null,
      code_hash bytea not null check (length(code_hash) = 32),
      used_at timestamptz,
      primary key (workspace_id, member_id, code_hash),
      ${ofMember}
    )`);
  await protectTable(runner, 'recovery_codes', everything);
  await runner.query(`
    create table passkeys (
      workspace_id uuid not null,
      id uuid not null default gen_random_uuid(),
      member_id uuid not null,
      credential_hash bytea not null unique check (length(credential_hash) = 32),
      credential_id bytea not null check (length(credential_id) between 1 and 1023),
      public_key bytea not null,
      counter bigint not null default 0,
      transports text[] not null default '{}',
      sealed_name bytea not null,
      is_synced boolean not null,
      created_at timestamptz not null default now(),
      last_used_at timestamptz,
      primary key (workspace_id, id),
      ${ofMember}
    )`);
  await protectTable(runner, 'passkeys', everything, bySecret('credential_hash'));
  await runner.query('create index passkeys_by_member on passkeys (workspace_id, member_id)');
}

async function createLinks(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table password_resets (
      workspace_id uuid not null,
      member_id uuid not null,
      token_hash bytea not null unique check (length(token_hash) = 32),
      issued_by uuid not null,
      expires_at timestamptz not null,
      primary key (workspace_id, member_id),
      ${ofMember}
    )`);
  await protectTable(runner, 'password_resets', everything, bySecret('token_hash'));
  await runner.query(`
    create table invitations (
      workspace_id uuid not null,
      id uuid not null default gen_random_uuid(),
      member_id uuid not null,
      token_hash bytea not null unique check (length(token_hash) = 32),
      sealed_note bytea not null,
      roles text[] not null check (cardinality(roles) > 0),
      language text not null check (language in ('en', 'zh')),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      primary key (workspace_id, id),
      ${ofMember}
    )`);
  await runner.query(`comment on column invitations.member_id is 'who invited'`);
  await protectTable(runner, 'invitations', everything, bySecret('token_hash'));
}

async function createRules(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table sign_in_rules (
      workspace_id uuid primary key references workspaces,
      second_factor_from timestamptz,
      sso_only boolean not null default false,
      break_glass_member_id uuid,
      idle_minutes integer not null check (idle_minutes between 5 and 120),
      session_hours integer not null check (session_hours between 1 and 24),
      changed_by uuid not null,
      changed_at timestamptz not null default now(),
      foreign key (workspace_id, break_glass_member_id) references members
        on delete set null (break_glass_member_id)
    )`);
  await protectTable(runner, 'sign_in_rules', 'select, insert, update');
}
