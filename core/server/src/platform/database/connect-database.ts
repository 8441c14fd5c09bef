import { DataSource } from 'typeorm';
import { Transactions } from './transactions.js';

/**
 * Connections per process: api and worker together stay far below the embedded server's limit of 60. Past it,
 * requests wait instead of failing.
 */
export const usualPoolSize = 12;
/** A statement that runs longer than this is a bug or an attack; imports commit in batches far below it. */
const statementTimeoutMs = 60_000;

/** Connects as the application role. Never synchronises: the schema comes from migrations alone. */
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
    extra: { statement_timeout: statementTimeoutMs, idle_in_transaction_session_timeout: statementTimeoutMs },
  });
  await dataSource.initialize();
  return new Transactions(dataSource);
}
