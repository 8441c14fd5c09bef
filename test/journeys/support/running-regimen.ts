/** A whole running Regimen (api, worker, embedded PostgreSQL) on a data folder of its own. */
export interface RunningRegimen {
  url: string;
  dataFolder: string;
  /** Everything it printed so far. */
  output(): string;
  /** Sends a signal to the starting process and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Ends it as Ctrl-C does and removes the data folder. */
  stop(): Promise<void>;
}
