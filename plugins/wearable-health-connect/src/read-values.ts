import type { Observation } from '@regimen/domain';
import { isJsonObject, listIn } from '@regimen/plugin-api/reading';
import type { Remarks } from '@regimen/plugin-api/reading';
import type { ListedRecord } from './listed-records.js';
import { quantityIn } from './quantity.js';
import { identityOf, originOf, revisionOf } from './record-identity.js';
import type { RecordTimes } from './record-times.js';
import { singleValues } from './single-values.js';

/** Values of one moment or interval; null without a time, a value or a known unit. */
export function readValues(
  { type, record, where }: ListedRecord,
  times: RecordTimes,
  remarks: Remarks,
): Observation[] | null {
  const start = times.start(record);
  const end = record['endTime'] === undefined || record['endTime'] === null ? null : times.end(record);
  if (!start || (end && end.at < start.at)) return null;
  const found = (singleValues[type ?? ''] ?? []).map(({ metric, fields, unitless }) => ({
    metric,
    value: quantityIn(record, fields, metric, unitless),
  }));
  if (found.some(({ value }) => value === 'unknown-unit')) remarks.add('unknown_unit', where);
  const read = found.flatMap(({ metric, value }): Observation[] =>
    typeof value !== 'number' || value < 0
      ? []
      : [
          {
            metric,
            value,
            ...start,
            until: end && end.at > start.at ? end.at : null,
            device: originOf(record),
            nativeId: identityOf(record),
            ...revisionOf(record),
          },
        ],
  );
  return read.length > 0 || found.some(({ value }) => value === 'unknown-unit') ? read : null;
}

/** Samples of a series (heart rate); each bad one is counted, the others go in. */
export function readSamples(
  { type, record, where }: ListedRecord,
  times: RecordTimes,
  remarks: Remarks,
): Observation[] | null {
  const start = times.start(record);
  if (!start) return null;
  return (listIn(record, 'samples') ?? []).flatMap((item, index): Observation[] => {
    const sample = isJsonObject(item) ? item : {};
    const at = times.within(sample['time'], start);
    const [known] = singleValues[type ?? ''] ?? [];
    const value = known ? quantityIn(sample, known.fields, known.metric) : null;
    if (known && at !== null && typeof value === 'number' && value >= 0) {
      const { offsetMinutes } = start;
      // The identity is that of the whole record: a sample has none.
      const about = { device: originOf(record), nativeId: null };
      return [{ metric: known.metric, value, at, until: null, offsetMinutes, ...about }];
    }
    remarks.add('item_rejected', `${where}.samples[${index}]`);
    return [];
  });
}
