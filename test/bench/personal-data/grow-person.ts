import type { RightsDesk } from '@regimen/server/testing';
import { Client } from 'pg';

type Person = Awaited<ReturnType<RightsDesk['person']>>;

/** A decade, which is what the largest exports of watches hold. */
const decade = { first: '2016-01-01', days: 3653 };
const months = Array.from({ length: 120 }, (_, month) => {
  const [year, number] = [2016 + Math.floor(month / 12), (month % 12) + 1];
  return `${year}-${String(number).padStart(2, '0')}`;
});
/** Shares of a decade of a watch, in hundredths. */
const shares = { 'heart-rate': 70, steps: 20, 'active-energy': 10 };

/** Gives a person so many more values, evenly spread over a decade. */
export async function growPerson(desk: RightsDesk, person: Person, samples: number): Promise<void> {
  const client = new Client({ connectionString: desk.database.ownerUrl });
  await client.connect();
  try {
    for (const month of months) await client.query(`select ensure_observation_partition('${month}-01')`);
    for (const [metric, share] of Object.entries(shares))
      await client.query(
        `insert into observations (workspace_id, participant_id, import_id, metric, at, key_hash, value, raw_value,
           quality, local_day, device)
         select $1, $2, i.id, $3, at, decode(md5(at::text), 'hex'), value, value, 'good',
                (at at time zone 'UTC')::date, 'Watch 7'
           from (select id from imports where workspace_id = $1 and participant_id = $2 limit 1) as i,
                (select timestamptz '${decade.first} 00:00:00Z'
                          + make_interval(secs => (n + 0.5) * ${decade.days * 86_400} / $4) as at,
                        60 + 30 * random() as value
                   from generate_series(0, $4::int - 1) as n) as measured`,
        [person.workspaceId, person.participantId, metric, Math.round((samples * share) / 100)],
      );
    await client.query('vacuum (analyze) observations');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

/** The summaries of a decade, as many rows as an import makes of it. */
export async function summarise(desk: RightsDesk, person: Person): Promise<void> {
  const client = new Client({ connectionString: desk.database.ownerUrl });
  await client.connect();
  const values = [person.workspaceId, person.participantId, Object.keys(shares), decade.first, decade.days];
  try {
    await client.query(
      `insert into hourly_summaries (workspace_id, participant_id, metric, local_day, hour, total, lowest, highest, count)
       select $1, $2, metric, day, day + make_interval(hours => hour), 72, 60, 90, 1
         from unnest($3::text[]) as metric, generate_series(0, 23) as hour,
              (select $4::date + n as day from generate_series(0, $5::int - 1) as n) as days`,
      values,
    );
    await client.query(
      `insert into daily_summaries (workspace_id, participant_id, metric, local_day, value, lowest, highest, count)
       select $1, $2, metric, $4::date + n, 72, 60, 90, 24
         from unnest($3::text[]) as metric, generate_series(0, $5::int - 1) as n`,
      values,
    );
    await client.query('vacuum (analyze) hourly_summaries, daily_summaries');
  } finally {
    await client.end();
  }
}
