import { setTimeout as pause } from 'node:timers/promises';
import type { PlatformLogger } from '../../observability/logger.js';
import { errorFields } from '../../observability/logger.js';
import type { EmbeddedPostgres } from './embedded-postgres.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';

/** A server that ends more often has something that starting it again does not mend (engineering choice). */
const mostEnds = { count: 5, withinMs: 600_000 };
/** Processes that a killed server leaves are gone within seconds; a full disk may take somebody a minute. */
const tries = 60;
const betweenTriesMs = 2_000;

/** An embedded PostgreSQL that is started again, at the same address, when it ends by itself. */
export interface KeptPostgres {
  /** Owner's address of the product's database; stays the same. */
  url: string;
  /** Of the server that runs now. */
  pid(): number;
  /** Settles when it ended and is not started again. */
  givenUp: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the database in the data folder and keeps it running. @throws StartRefused when it does not start at all. */
export async function keepEmbeddedPostgres(
  dataFolder: string,
  logger: PlatformLogger,
): Promise<KeptPostgres> {
  let server = await startEmbeddedPostgres(dataFolder);
  const port = Number(new URL(server.url).port);
  let isStopping = false;
  const ends: number[] = [];
  const keep = async () => {
    for (;;) {
      await server.exited;
      if (isStopping) return;
      ends.push(performance.now());
      const recent = ends.filter((at) => performance.now() - at < mostEnds.withinMs).length;
      if (recent > mostEnds.count) return;
      const began = performance.now();
      logger.warn({ pid: server.pid, count: recent }, 'PostgreSQL ended by itself; it is started again');
      const next = await startAgain(dataFolder, port, logger, () => isStopping);
      if (!next) return;
      server = next;
      if (isStopping) return server.stop();
      logger.warn(
        { pid: server.pid, durationMs: Math.round(performance.now() - began) },
        'PostgreSQL runs again; nothing that was saved is lost',
      );
    }
  };
  const keeping = keep();
  return {
    url: server.url,
    pid: () => server.pid,
    givenUp: keeping,
    stop: async () => {
      isStopping = true;
      await server.stop();
      await keeping;
    },
  };
}

async function startAgain(
  dataFolder: string,
  port: number,
  logger: PlatformLogger,
  isUnwanted: () => boolean,
): Promise<EmbeddedPostgres | null> {
  for (let attempt = 1; attempt <= tries && !isUnwanted(); attempt += 1) {
    try {
      return await startEmbeddedPostgres(dataFolder, port);
    } catch (error) {
      if (attempt === 1)
        logger.error(errorFields(error), 'PostgreSQL does not start again yet; it is tried for a while');
      if (attempt === tries)
        logger.error({ ...errorFields(error), attempt }, 'PostgreSQL is not started again');
      await pause(betweenTriesMs);
    }
  }
  return null;
}
