import type { EntityManager } from 'typeorm';

/** Counts what is staged for an import by metric and device: ask once what is known was left out. */
export async function countByDevice(tx: EntityManager, workspaceId: string, importId: string): Promise<void> {
  await tx.query(countedByDevice('staged_observations', '$1::uuid', '$2::uuid'), [workspaceId, importId]);
}

/** SQL that adds the values of a table to what an import stored of each device. */
export function countedByDevice(table: string, workspaceId: string, importId: string): string {
  return `insert into import_devices as known (workspace_id, import_id, metric, device, stored, first_day, last_day)
    select ${workspaceId}, ${importId}, metric, device, count(*), min(local_day), max(local_day) from ${table}
     group by 1, 2, metric, device
    on conflict on constraint import_devices_once
      do update set stored = known.stored + excluded.stored,
                    first_day = least(known.first_day, excluded.first_day),
                    last_day = greatest(known.last_day, excluded.last_day)`;
}
