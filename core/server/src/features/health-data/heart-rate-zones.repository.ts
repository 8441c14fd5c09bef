import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Zones of a person from a day on; lower bounds ascend, bpm. */
export interface StoredZones {
  validFrom: string;
  lowerBoundsBpm: number[];
  basis: 'tested' | 'estimated' | 'chosen';
}

/** Heart-rate zones with their history: what was recorded then is judged by the zones of then. */
@Injectable()
export class HeartRateZonesRepository {
  /** Newest first. */
  history(tx: EntityManager, participantId: string): Promise<StoredZones[]> {
    return tx.query<StoredZones[]>(
      `select valid_from::text as "validFrom", lower_bounds_bpm as "lowerBoundsBpm", basis
         from heart_rate_zones where participant_id = $1 order by valid_from desc`,
      [participantId],
    );
  }

  /** Sets the zones that hold from a day on; earlier ones stay as they were. */
  async set(
    tx: EntityManager,
    owner: { workspaceId: string; participantId: string },
    { validFrom, lowerBoundsBpm, basis }: StoredZones,
  ): Promise<void> {
    await tx.query(
      `insert into heart_rate_zones (workspace_id, participant_id, valid_from, lower_bounds_bpm, basis)
       values ($1, $2, $3, $4, $5)
       on conflict (workspace_id, participant_id, valid_from) do update
         set lower_bounds_bpm = excluded.lower_bounds_bpm, basis = excluded.basis`,
      [owner.workspaceId, owner.participantId, validFrom, lowerBoundsBpm, basis],
    );
  }
}
