/** Where a suite writes: measurements (one JSON object a line) to `out`, words for people to `note`. */
export interface Sinks {
  out(line: string): void;
  note(line: string): void;
}

/** Runs one evaluation; resolves to the exit code: 0 passed, 1 failed, 2 could not be asked this way. */
export type Suite = (options: readonly string[], sinks: Sinks) => Promise<number>;
