import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofWorkspace = `workspace_id = (select nullif(current_setting('regimen.workspace_id', true), '')::uuid)`;
const ofRelay = `(select current_setting('regimen.every_job', true)) = 'on'`;
const ofTry = `key_hash in (
  select decode(hash, 'hex')
    from unnest(string_to_array(current_setting('regimen.tried_hashes', true), ',')) as of(hash))`;

/**
 * The last two tables without a wall. Due work opens by workspace like everything else, and as a whole only to a
 * transaction that says it is the relay. Counters of tries have no workspace: they open by the hashes of what is tried, and
 * to whoever sweeps, once they are a day old.
 */
export class WallOffTheLastTables1764338400000 implements MigrationInterface {
  readonly name = 'WallOffTheLastTables1764338400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['outbox', 'sign_in_tries']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
    }
    await runner.query(`
      create policy outbox_by_workspace on outbox
      using (${ofWorkspace} or ${ofRelay}) with check (${ofWorkspace} or ${ofRelay})`);
    await runner.query(`
      create policy sign_in_tries_by_key on sign_in_tries
      using (${ofTry} or last_at < now() - interval '1 day') with check (${ofTry})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy sign_in_tries_by_key on sign_in_tries');
    await runner.query('drop policy outbox_by_workspace on outbox');
    for (const table of ['outbox', 'sign_in_tries']) {
      await runner.query(`alter table ${table} no force row level security`);
      await runner.query(`alter table ${table} disable row level security`);
    }
  }
}
