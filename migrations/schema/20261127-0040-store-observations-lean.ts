import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from './row-level-security.js';

const ofImport = 'foreign key (workspace_id, import_id) references imports on delete cascade';
const ofParticipant = 'foreign key (workspace_id, participant_id) references participants on delete cascade';

/**
 * A person brings observations by the million. A foreign key is asked for each of them, and an index by import is kept for
 * each: together they took half the time of an import. Whose they are follows from the import, which has its key; a
 * trigger removes them with the person; and an import remembers by metric and day where it stored something. What it
 * delivered again is packed by batch: a row for each would make a second reading dearer than the first.
 */
export class StoreObservationsLean1764204000000 implements MigrationInterface {
  readonly name = 'StoreObservationsLean1764204000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_days (
        workspace_id uuid not null,
        import_id uuid not null,
        metric text not null,
        local_day date not null,
        first_at timestamptz not null,
        last_at timestamptz not null,
        primary key (workspace_id, import_id, metric, local_day),
        ${ofImport}
      )`);
    await runner.query(`
      insert into import_days (workspace_id, import_id, metric, local_day, first_at, last_at)
      select o.workspace_id, o.import_id, o.metric, o.local_day, min(o.at), max(o.at)
        from observations o join imports i on i.workspace_id = o.workspace_id and i.id = o.import_id
       group by o.workspace_id, o.import_id, o.metric, o.local_day`);
    await protectTable(runner, 'import_days', 'select, insert, update, delete');
    await this.packRepeats(runner);
    await runner.query('drop index observations_of_import');
    await runner.query(
      'alter table observations drop constraint observations_workspace_id_participant_id_fkey',
    );
    await runner.query(`
      create function remove_observations_of_participant() returns trigger
      language plpgsql security definer set search_path = public as $$
      declare
        before text := current_setting('regimen.workspace_id', true);
      begin
        -- The owner is bound by row-level security too.
        perform set_config('regimen.workspace_id', old.workspace_id::text, true);
        delete from observations where workspace_id = old.workspace_id and participant_id = old.id;
        perform set_config('regimen.workspace_id', coalesce(before, ''), true);
        return old;
      end $$`);
    await runner.query(`
      create trigger remove_observations after delete on participants
        for each row execute function remove_observations_of_participant()`);
  }

  private async packRepeats(runner: QueryRunner): Promise<void> {
    await runner.query('alter table repeated_observations rename to single_repeats');
    await runner.query(
      'alter table single_repeats rename constraint repeated_observations_pkey to single_repeats_pkey',
    );
    await runner.query(`
      create table repeated_observations (
        workspace_id uuid not null,
        participant_id uuid not null,
        import_id uuid not null,
        first_record integer not null,
        -- Where the repeated values lie.
        metrics text[] not null,
        first_at timestamptz not null,
        last_at timestamptz not null,
        -- Sixteen bytes for each, in ascending order.
        key_hashes bytea not null check (octet_length(key_hashes) % 16 = 0),
        primary key (workspace_id, participant_id, import_id, first_record),
        ${ofParticipant},
        ${ofImport}
      )`);
    // Hashes do not compress, and single ones are cut out of the row.
    await runner.query('alter table repeated_observations alter column key_hashes set storage external');
    await runner.query(`
      insert into repeated_observations (workspace_id, participant_id, import_id, first_record, metrics, first_at, last_at,
        key_hashes)
      select workspace_id, participant_id, import_id, 0, array_agg(distinct metric order by metric), min(at), max(at),
             string_agg(key_hash, ''::bytea order by key_hash)
        from single_repeats group by workspace_id, participant_id, import_id`);
    await runner.query('drop table single_repeats');
    await protectTable(runner, 'repeated_observations', 'select, insert, update, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger remove_observations on participants');
    await runner.query('drop function remove_observations_of_participant()');
    await runner.query(
      `alter table observations add constraint observations_workspace_id_participant_id_fkey ${ofParticipant}`,
    );
    await runner.query('create index observations_of_import on observations (workspace_id, import_id)');
    await runner.query('alter table repeated_observations rename to packed_repeats');
    await runner.query(
      'alter table packed_repeats rename constraint repeated_observations_pkey to packed_repeats_pkey',
    );
    await runner.query(`
      create table repeated_observations (
        workspace_id uuid not null,
        participant_id uuid not null,
        import_id uuid not null,
        metric text not null,
        at timestamptz not null,
        key_hash bytea not null,
        primary key (workspace_id, participant_id, metric, at, key_hash, import_id),
        ${ofImport}
      )`);
    await runner.query(`
      insert into repeated_observations (workspace_id, participant_id, import_id, metric, at, key_hash)
      select distinct o.workspace_id, o.participant_id, p.import_id, o.metric, o.at, o.key_hash
        from packed_repeats p
        cross join generate_series(1, octet_length(p.key_hashes), 16) as place
        join observations o on o.workspace_id = p.workspace_id and o.participant_id = p.participant_id
         and o.key_hash = substring(p.key_hashes from place for 16)`);
    await runner.query('drop table packed_repeats');
    await runner.query('create index repeats_of_import on repeated_observations (workspace_id, import_id)');
    await protectTable(runner, 'repeated_observations', 'select, insert, delete');
    await runner.query('drop table import_days');
  }
}
