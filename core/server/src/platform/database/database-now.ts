import type { EntityManager } from 'typeorm';

/** The one clock that all servers of an installation share; those of api and worker may differ from it and from each other. */
export async function databaseNow(tx: EntityManager): Promise<Date> {
  const [row] = await tx.query<{ now: Date }[]>('select clock_timestamp() as now');
  return row!.now;
}
