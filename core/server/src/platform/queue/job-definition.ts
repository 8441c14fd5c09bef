import type { EntityManager } from 'typeorm';
import type { AttemptPolicy } from './queue.port.js';

/** One run of a job. It may be the second: what it writes must be safe to write again, or be guarded by `finish`. */
export interface JobRun {
  id: string;
  workspaceId: string;
  /** Ids only. */
  payload: Readonly<Record<string, string>>;
  /** The member whose action caused it; null for the system's own. */
  requestedBy: string | null;
  /** Marks the job processed, in the transaction that writes its result. */
  finish(tx: EntityManager): Promise<void>;
}

/** A kind of background work. */
export interface JobDefinition {
  queue: string;
  concurrency: number;
  attempts: AttemptPolicy;
  run(job: JobRun): Promise<void>;
  /** Called once when the last attempt failed, so that whoever waits for the job learns of it. */
  giveUp(job: JobRun): Promise<void>;
}
