import type { DataSource } from 'typeorm';

/**
 * Runs `work` while holding a database lock on the job, so that two deliveries never work side by side. The lock
 * belongs to a connection that must be no pooler's: it goes with a killed worker. Resolves to false when another worker holds it.
 */
export async function withJobLock(
  dataSource: DataSource,
  id: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const connection = dataSource.createQueryRunner();
  await connection.connect();
  try {
    const [{ locked }] = (await connection.query(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as locked',
      [id],
    )) as [{ locked: boolean }];
    if (!locked) return false;
    try {
      await work();
    } finally {
      await connection.query('select pg_advisory_unlock(hashtextextended($1, 0))', [id]);
    }
    return true;
  } finally {
    await connection.release();
  }
}
