import type { EntityManager } from 'typeorm';

/**
 * Has the statements of `work` join what they name as a whole. Nobody has counted what was just staged, stored or packed:
 * taken for a handful, it would be gone through once for each value that is meant, which takes minutes for some hundred.
 */
export async function joinWhole<Result>(tx: EntityManager, work: () => Promise<Result>): Promise<Result> {
  await tx.query(`select set_config('enable_nestloop', 'off', true)`);
  const result = await work();
  await tx.query(`select set_config('enable_nestloop', 'on', true)`);
  return result;
}
