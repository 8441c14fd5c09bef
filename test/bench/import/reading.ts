/** What importing an export twice took, and its floors in the same run. */
export interface ImportReading {
  /** Observations stored by the first import, and by the second of the same file. */
  stored: number;
  storedAgain: number;
  /** From the sealed upload to finished summaries. */
  seconds: number;
  secondsAgain: number;
  /** The same rows by COPY alone into a table of the same partitions, keys and checks. */
  copySeconds: number;
  /** Reading the file apart and COPY of its rows into an unlogged table without keys. */
  stagingSeconds: number;
  /** Largest resident size of the importing process, MiB: PostgreSQL and the parser are others. */
  peakMegabytes: number;
}
