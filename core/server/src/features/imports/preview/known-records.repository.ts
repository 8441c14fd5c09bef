import { Injectable } from '@nestjs/common';
import type { Activity, Observation } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { activityHash } from '../../health-data/activities/activity-hash.js';
import { observationHash } from '../../health-data/observations/observation-hash.js';

/** Whose records they would be. */
export interface RecordOwner {
  workspaceId: string;
  participantId: string;
}

/** Which records of a file a participant has already, by the identities an import goes by. */
@Injectable()
export class KnownRecordsRepository {
  /** One answer for each observation. */
  async observations(
    tx: EntityManager,
    { workspaceId, participantId }: RecordOwner,
    observations: readonly Observation[],
  ): Promise<boolean[]> {
    const instants = observations.map(({ at }) => at);
    const rows = await tx.query<{ place: number }[]>(
      `select held.place::int as place
         from unnest($3::text[], $4::timestamptz[], $5::text[]) with ordinality as held (metric, at, hash, place)
         join observations o on o.workspace_id = $1 and o.participant_id = $2 and o.metric = held.metric
          and o.at = held.at and o.key_hash = decode(held.hash, 'hex')
          -- Said once more for all of them: this is what the partitions can use.
          and o.at between $6 and $7`,
      [
        workspaceId,
        participantId,
        observations.map(({ metric }) => metric),
        instants,
        observations.map(observationHash),
        ...ends(instants),
      ],
    );
    return answers(observations.length, rows);
  }

  /** One answer for each activity. */
  async activities(
    tx: EntityManager,
    { workspaceId, participantId }: RecordOwner,
    activities: readonly Activity[],
  ): Promise<boolean[]> {
    const rows = await tx.query<{ place: number }[]>(
      `select held.place::int as place from unnest($3::text[]) with ordinality as held (hash, place)
         join activities a on a.workspace_id = $1 and a.participant_id = $2 and a.key_hash = decode(held.hash, 'hex')`,
      [workspaceId, participantId, activities.map((activity) => activityHash(activity).toString('hex'))],
    );
    return answers(activities.length, rows);
  }
}

/** `place` counts from 1. */
function answers(length: number, rows: readonly { place: number }[]): boolean[] {
  const known = new Set(rows.map(({ place }) => place - 1));
  return Array.from({ length }, (_, index) => known.has(index));
}

/** The first and the last of them: instants of one form sort as texts. */
function ends(instants: readonly string[]): [string, string] {
  const [first = '', ...others] = instants;
  return others.reduce<[string, string]>(
    ([from, to], at) => [at < from ? at : from, at > to ? at : to],
    [first, first],
  );
}
