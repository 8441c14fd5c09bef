import type { EntityManager } from 'typeorm';
import { spanWidened } from '../health-data/observations/import-days.js';
import { countedByDevice } from '../health-data/observations/import-devices.js';
import { joinWhole } from '../health-data/observations/join-whole.js';

/** What one batch of an import delivered again, and where the values of it lie. */
interface RepeatedBatch {
  importId: string;
  firstRecord: number;
  metrics: string[];
  from: Date;
  to: Date;
}

const ofBatch = 'r.participant_id = $1 and r.import_id = $2 and r.first_record = $3';
const singleKeys = `select substring(r.key_hashes from place for 16) as key_hash
    from repeated_observations r cross join generate_series(1, octet_length(r.key_hashes), 16) as place
   where ${ofBatch}`;
const valuesOfBatch = 'o.participant_id = $1 and o.metric = any($4) and o.at between $5 and $6';

/** Observations that imports delivered after others had. */
export class RepeatedObservations {
  /** What other imports repeat of this one becomes theirs, the first before the others, and no repeat any more. */
  async handDown(tx: EntityManager, participantId: string, importId: string): Promise<void> {
    const batches = await tx.query<RepeatedBatch[]>(
      `select r.import_id as "importId", r.first_record as "firstRecord", r.metrics, r.first_at as "from",
              r.last_at as "to"
         from repeated_observations r join imports i on i.workspace_id = r.workspace_id and i.id = r.import_id
        where r.participant_id = $1 order by i.created_at, i.id, r.first_record`,
      [participantId],
    );
    if (batches.length === 0) return;
    await joinWhole(tx, async () => {
      const heirs = new Set<string>();
      for (const batch of batches) {
        if (await this.takeOver(tx, participantId, batch, importId)) heirs.add(batch.importId);
        if (heirs.has(batch.importId)) await this.leaveOutOwn(tx, participantId, batch);
      }
    });
    await tx.query(
      'delete from repeated_observations where participant_id = $1 and octet_length(key_hashes) = 0',
      [participantId],
    );
  }

  private async takeOver(
    tx: EntityManager,
    participantId: string,
    batch: RepeatedBatch,
    from: string,
  ): Promise<boolean> {
    const [{ handed }] = await tx.query<[{ handed: number }]>(
      `with handed as (
         update observations o set import_id = $2 from (select distinct key_hash from (${singleKeys}) as keys) as single
          where ${valuesOfBatch} and o.import_id = $7 and o.key_hash = single.key_hash
         returning o.workspace_id, o.metric, o.device, o.local_day, o.at),
       remembered as (
         insert into import_days as known (workspace_id, import_id, metric, local_day, first_at, last_at)
         select workspace_id, $2, metric, local_day, min(at), max(at) from handed
          group by workspace_id, metric, local_day
         ${spanWidened}),
       counted as (${countedByDevice('handed', 'workspace_id', '$2::uuid')})
       select count(*)::int as handed from handed`,
      [...parametersOf(participantId, batch), from],
    );
    return handed > 0;
  }

  /** What an import holds itself it does not repeat. */
  private async leaveOutOwn(tx: EntityManager, participantId: string, batch: RepeatedBatch): Promise<void> {
    await tx.query(
      `update repeated_observations r
          set key_hashes = coalesce(kept.key_hashes, ''), metrics = coalesce(kept.metrics, r.metrics),
              first_at = coalesce(kept.first, r.first_at), last_at = coalesce(kept.last, r.last_at)
         from (select string_agg(o.key_hash, ''::bytea order by o.key_hash) as key_hashes,
                      array_agg(distinct o.metric order by o.metric) as metrics, min(o.at) as first, max(o.at) as last
                 from (${singleKeys}) as single join observations o on o.key_hash = single.key_hash
                where ${valuesOfBatch} and o.import_id <> $2) as kept
        where ${ofBatch}`,
      parametersOf(participantId, batch),
    );
  }
}

function parametersOf(participantId: string, { importId, firstRecord, metrics, from, to }: RepeatedBatch) {
  return [participantId, importId, firstRecord, metrics, from, to];
}
