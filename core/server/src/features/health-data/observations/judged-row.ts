import type { Metric, Observation, Quality } from '@regimen/domain';

/** A stored value with what it was judged as. */
export interface JudgedRow {
  metric: Metric;
  at: Date;
  /** Hexadecimal. */
  key: string;
  importId: string;
  rawValue: number;
  value: number;
  quality: Quality;
  until: Date | null;
  offsetMinutes: number | null;
  device: string | null;
  lowConfidence: boolean;
  localDay: string;
}

export const judgedColumns = `metric, at, encode(key_hash, 'hex') as key, import_id as "importId",
  raw_value as "rawValue", value, quality, until, offset_minutes as "offsetMinutes", device,
  low_confidence as "lowConfidence", local_day::text as "localDay"`;

/** The observation as its source delivered it. */
export function rawObservation(row: JudgedRow): Observation {
  return {
    metric: row.metric,
    value: row.rawValue,
    at: row.at.toISOString(),
    until: row.until?.toISOString() ?? null,
    offsetMinutes: row.offsetMinutes,
    device: row.device,
    nativeId: null,
    ...(row.lowConfidence ? { confidence: 'low' as const } : {}),
  };
}
