import type { EntityManager } from 'typeorm';
import type { DeviceCount } from './device-counts.js';

const addedToKnown = `on conflict on constraint import_devices_once
      do update set stored = known.stored + excluded.stored,
                    first_day = least(known.first_day, excluded.first_day),
                    last_day = greatest(known.last_day, excluded.last_day)`;

/** Adds the values of a batch of which nothing was left out. */
export async function countBatch(
  tx: EntityManager,
  { workspaceId, importId }: { workspaceId: string; importId: string },
  counts: readonly DeviceCount[],
): Promise<void> {
  await tx.query(
    `insert into import_devices as known (workspace_id, import_id, metric, device, stored, first_day, last_day)
     select $1, $2, metric, device, stored, date '1970-01-01' + first_day, date '1970-01-01' + last_day
       from unnest($3::text[], $4::text[], $5::int[], $6::int[], $7::int[])
            as batch (metric, device, stored, first_day, last_day)
     ${addedToKnown}`,
    [
      workspaceId,
      importId,
      counts.map(({ metric }) => metric),
      counts.map(({ device }) => device),
      counts.map(({ stored }) => stored),
      counts.map(({ firstDay }) => firstDay),
      counts.map(({ lastDay }) => lastDay),
    ],
  );
}

/** Counts what is staged for an import by metric and device: ask once what is known was left out. */
export async function countByDevice(tx: EntityManager, workspaceId: string, importId: string): Promise<void> {
  await tx.query(countedByDevice('staged_observations', '$1::uuid', '$2::uuid'), [workspaceId, importId]);
}

/** SQL that adds the values of a table to what an import stored of each device. */
export function countedByDevice(table: string, workspaceId: string, importId: string): string {
  return `insert into import_devices as known (workspace_id, import_id, metric, device, stored, first_day, last_day)
    select ${workspaceId}, ${importId}, metric, device, count(*), min(local_day), max(local_day) from ${table}
     group by 1, 2, metric, device
    ${addedToKnown}`;
}
