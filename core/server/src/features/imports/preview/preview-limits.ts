import type { ParserTimes } from '../../../platform/parsing/watch-clock.js';

/**
 * A preview answers while somebody waits: it stops after so many records and bytes, and says so (engineering
 * choices). A hundred thousand records are a year of a busy watch; tables are looked through whole up to 16 MB.
 */
export const previewLimits = {
  records: 100_000,
  shownRecords: 20,
  listedFiles: 1000,
  inspectedBytes: 16 * 1024 * 1024,
} as const;

/** And after so many seconds of reading (engineering choice). */
export const previewTimes: ParserTimes = { silenceMs: 15_000, fileMs: 20_000, totalMs: 20_000 };
