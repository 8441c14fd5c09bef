import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** Rows of each table by what they say: ids that differ from run to run and sealed values, which always do, left out. */
const tables: Readonly<Record<string, string>> = {
  observations: `select to_jsonb(o) - '{sealed_note}'::text[] as row from observations o where participant_id = $1`,
  activities: `select to_jsonb(a) - '{id,duplicate_of,sealed_name,sealed_recording_file}'::text[]
      || jsonb_build_object('counted', (select b.key_hash from activities b where b.id = a.duplicate_of)) as row
    from activities a where participant_id = $1`,
  streams: `select to_jsonb(s) - '{activity_id}'::text[] || jsonb_build_object('activity', a.key_hash) as row
    from activity_streams s join activities a on a.id = s.activity_id where a.participant_id = $1`,
  repeats: `select jsonb_build_object('key', substring(r.key_hashes from place for 16)) as row
    from repeated_observations r cross join generate_series(1, octet_length(r.key_hashes), 16) as place
   where r.participant_id = $1`,
  days: `select to_jsonb(d) as row from import_days d join imports i on i.id = d.import_id where i.participant_id = $1`,
  summaries: 'select to_jsonb(d) as row from daily_summaries d where participant_id = $1',
  // A remark upon a value is told apart by the value, whichever import's record it was.
  quality: `select to_jsonb(q) - '{id}'::text[] - (case when key_hash is null then '' else 'record' end) as row
    from quality_entries q where participant_id = $1`,
};
const ids = ['workspace_id', 'participant_id', 'import_id'];

/** Count and hash of what every table of health data holds about a person; equal states say the same. */
export async function healthState(tx: EntityManager, participantId: string): Promise<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const [table, statement] of Object.entries(tables)) {
    const [{ rows, text }] = await tx.query<[{ rows: number; text: string }]>(
      `select count(*)::int as rows, coalesce(string_agg((row - $2::text[])::text, E'\\n' order by (row - $2::text[])::text), '') as text
         from (${statement}) as all_rows`,
      [participantId, ids],
    );
    state[table] = `${rows} ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  }
  return state;
}
