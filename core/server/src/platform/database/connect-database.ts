import { DataSource } from 'typeorm';
import { Transactions } from './transactions.js';

/**
 * Connections per process: api and worker together stay far below the embedded server's limit of 60. Past it,
 * requests wait instead of failing.
 */
export const usualPoolSize = 12;
/**
 * Connects as the application role. Never synchronises: the schema comes from migrations alone. Nothing is set for a
 * session: behind a pooler the next transaction may run on another connection.
 */
export async function connectDatabase(
  url: string,
  applicationName: string,
  poolSize = usualPoolSize,
): Promise<Transactions> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    synchronize: false,
  });
  await dataSource.initialize();
  return new Transactions(dataSource);
}
