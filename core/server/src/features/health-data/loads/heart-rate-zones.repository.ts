import { Injectable } from '@nestjs/common';
import type { HeartRateZones } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

/** Zones of a person from a day on. */
export interface StoredZones extends HeartRateZones {
  validFrom: string;
}

/** Heart-rate zones with their history: what was recorded then is judged by the zones of then. */
@Injectable()
export class HeartRateZonesRepository {
  /** Newest first. */
  history(tx: EntityManager, participantId: string): Promise<StoredZones[]> {
    return tx.query<StoredZones[]>(
      `select valid_from::text as "validFrom", lower_bounds_bpm as "lowerBoundsBpm", basis,
              thresholds_bpm as "thresholdsBpm"
         from heart_rate_zones where participant_id = $1 order by valid_from desc`,
      [participantId],
    );
  }

  /** Sets the zones that hold from a day on; earlier ones stay as they were. */
  async set(
    tx: EntityManager,
    owner: { workspaceId: string; participantId: string },
    { validFrom, lowerBoundsBpm, basis, thresholdsBpm }: StoredZones,
  ): Promise<void> {
    await tx.query(
      `insert into heart_rate_zones (workspace_id, participant_id, valid_from, lower_bounds_bpm, basis, thresholds_bpm)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (workspace_id, participant_id, valid_from) do update
         set lower_bounds_bpm = excluded.lower_bounds_bpm, basis = excluded.basis,
             thresholds_bpm = excluded.thresholds_bpm`,
      [owner.workspaceId, owner.participantId, validFrom, lowerBoundsBpm, basis, thresholdsBpm],
    );
  }
}
