import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the policies on plugins' tables read: the workspace and participant of a transaction, from a setting that only
 * the server can seal. SQL of a plugin may set whatever it likes; without the key it opens nothing.
 */
export class CreatePluginScopes1764110400000 implements MigrationInterface {
  readonly name = 'CreatePluginScopes1764110400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema plugin_walls');
    await runner.query('create table plugin_walls.scope_key (secret bytea not null)');
    await runner.query(`
      create function plugin_walls.opened() returns text[]
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
      declare
        parts text[] := string_to_array(current_setting('regimen.plugin_scope', true), '/');
        message bytea;
        key bytea;
      begin
        if coalesce(array_length(parts, 1), 0) <> 3 then return null; end if;
        select secret into key from plugin_walls.scope_key;
        message := convert_to(concat_ws('/', session_user, pg_backend_pid(),
          extract(epoch from transaction_timestamp())::text, parts[1], parts[2]), 'UTF8');
        if key is null or encode(sha256(key || sha256(key || message)), 'hex') <> parts[3] then return null; end if;
        return parts;
      end $$`);
    await runner.query(`
      create function plugin_walls.workspace() returns uuid language sql stable
      as 'select (plugin_walls.opened())[1]::uuid'`);
    await runner.query(`
      create function plugin_walls.participant() returns text language sql stable
      as 'select (plugin_walls.opened())[2]'`);
    for (const name of ['opened', 'workspace', 'participant'])
      await runner.query(`revoke all on function plugin_walls.${name}() from public`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema plugin_walls cascade');
  }
}
