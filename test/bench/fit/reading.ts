/** What reading a file once took. */
export interface Reading {
  /** Of the processor, so that whatever else the machine does changes no ratio. */
  seconds: number;
  heartRates: number;
  /** Largest resident size of the process, MiB. */
  peakMegabytes: number;
  /** The same without what it was before reading began. */
  addedMegabytes: number;
}
