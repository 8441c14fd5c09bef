import { Client } from 'pg';

/** What of ours is still set on the pooler's connections, outside of any transaction. */
export async function leftBehind(url: string): Promise<string[]> {
  const found = new Set<string>();
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ name: string; value: string | null }>(
      `select name, nullif(current_setting(name, true), '') as value
         from unnest(array['regimen.workspace_id', 'regimen.member_id', 'regimen.every_job',
                           'regimen.secret_hash', 'regimen.tried_hashes']) as name
       union all select 'statement_timeout', nullif(current_setting('statement_timeout'), '0')`,
    );
    for (const { name, value } of rows) if (value !== null) found.add(`${name}=${value}`);
    await client.end();
  }
  return [...found];
}
