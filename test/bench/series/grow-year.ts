import type { ImportDesk } from '@regimen/server/testing';
import { DailySummariesRepository } from '@regimen/server/testing';
import { Client } from 'pg';

/** The year that is shown. */
export const year = { from: '2025-01-01', to: '2025-12-31', days: 365 };

const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`);

/**
 * Brings the heart rates of one person's year to `rows`, evenly spread, and makes their summaries anew, as an import
 * does. `known` stand there already; new ones lie between them.
 */
export async function growYear(desk: ImportDesk, known: number, rows: number): Promise<void> {
  const { workspaceId, participantId } = desk;
  const client = new Client({ connectionString: desk.ownerUrl });
  await client.connect();
  try {
    for (const month of months) await client.query(`select ensure_observation_partition('${month}-01')`);
    await client.query(
      `insert into observations (workspace_id, participant_id, import_id, metric, at, key_hash, value, raw_value,
         quality, local_day)
       select $1, $2, $1, 'heart-rate', at, decode(md5(at::text), 'hex'), value, value, 'good',
              (at at time zone 'UTC')::date
         from (select timestamptz '${year.from} 00:00:00Z'
                        + make_interval(secs => (n + 0.5) * ${year.days * 86_400} / $3) as at,
                      60 + 30 * random() as value
                 from generate_series(0, $3::int - 1) as n) as measured
       on conflict do nothing`,
      [workspaceId, participantId, rows - known],
    );
    await client.query('vacuum (analyze) observations');
  } finally {
    await client.end();
  }
  const owner = { workspaceId, participantId, timeZone: 'UTC' };
  const summaries = new DailySummariesRepository();
  // A month in a transaction, as its rows fill memory and disk otherwise.
  for (const month of months) await desk.read((tx) => summaries.refreshDays(tx, owner, daysOf(month)));
  await settled(desk);
}

/** What a bulk load leaves to be written is no part of what reading costs. */
async function settled({ ownerUrl }: ImportDesk): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('vacuum (analyze) hourly_summaries, daily_summaries');
  await client.query('checkpoint');
  await client.end();
}

function daysOf(month: string): string[] {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return Array.from({ length: days }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`);
}
