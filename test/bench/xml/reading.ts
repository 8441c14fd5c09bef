/** What reading an export once took. */
export interface XmlReading {
  /** Of the processor, so that whatever else the machine does changes no ratio. */
  seconds: number;
  heartRates: number;
  /** Largest resident size of the process without what it was before reading began, MiB. */
  addedMegabytes: number;
}
