/** How often a job may be tried, and why so often. */
export interface AttemptPolicy {
  count: number;
  /** First pause; doubles with each attempt. */
  backoffMs: number;
  reason: string;
}

/** What is sent to a queue: the id of an outbox row and nothing else, so that no queue ever holds personal data. */
export interface Dispatch {
  id: string;
  queue: string;
  attempts: AttemptPolicy;
}

/** Called for each delivery; a job may be delivered twice. `isLastAttempt` says that a failure now is final. */
export type JobHandler = (delivery: { id: string; isLastAttempt: boolean }) => Promise<void>;

/**
 * Port to whatever dispatches work. PostgreSQL's outbox is the only truth: a queue may forget everything, and a
 * job may run twice, with no effect lost or doubled.
 */
export interface QueuePort {
  /** Adds a job unless it is waiting or running; a finished trace of an earlier run is removed first. */
  dispatch(job: Dispatch): Promise<void>;
  work(queue: string, concurrency: number, handle: JobHandler): Promise<void>;
  /** Waiting and running jobs by queue, for the operator. */
  depth(queue: string): Promise<{ waiting: number; running: number }>;
  /** Stops taking work, lets running jobs finish, closes connections. */
  close(): Promise<void>;
}
