import type { ExportTime } from './export-time.js';
import { readExportTime } from './export-time.js';
import { readExportNumber } from './export-number.js';

/** Attributes of one XML element of an export, by name. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is read of a `Record`. */
export interface RecordAttributes {
  readonly type: string | undefined;
  readonly sourceName: string | undefined;
  readonly unit: string | undefined;
  /** The value as a word, and as a number: NaN where it is none. */
  readonly value: string | undefined;
  readonly number: number;
  /** Null where there is no such time, or none that exists. */
  readonly start: ExportTime | null;
  readonly end: ExportTime | null;
}

/** The same from the attributes of an element. */
export function recordAttributes(attributes: Attributes): RecordAttributes {
  const { type, sourceName, unit, value, startDate, endDate } = attributes;
  const [start, end] = [readExportTime(startDate), readExportTime(endDate)];
  return { type, sourceName, unit, value, number: readExportNumber(value), start, end };
}
