import type { SourceRecord } from '@regimen/domain';
import { epochInstant } from '@regimen/plugin-api/reading';
import type { Remarks } from '@regimen/plugin-api/reading';
import { secondsOffset } from '../record-times.js';
import type { SessionSamples } from '../session-samples.js';
import { asNumber } from './health-database.js';
import type { SeriesTable } from './record-tables.js';
import type { TableReader } from './table-reader.js';

/**
 * Samples of a series. All heart rates are values; of speed, power and cadence only those within a session of their app have
 * a place.
 */
export function* readSeries(
  reader: TableReader,
  { records, samples: table, column, stream }: SeriesTable,
  sessions: SessionSamples,
  remarks: Remarks,
): Generator<SourceRecord> {
  const ofRecord = (name: string) =>
    reader.has(records) ? reader.column(records, [name], asNumber, 'p') : 'NULL';
  const select = [
    reader.column(table, ['epoch_millis'], asNumber),
    reader.column(table, [column], asNumber),
    ...['app_info_id', 'start_zone_offset'].map(ofRecord),
  ];
  const join = reader.has(records) && reader.hasColumn(table, 'parent_key') ? records : undefined;
  if (join === undefined) select.fill('NULL', 2);
  for (const [row, time, value, appNumber, offset] of reader.rows(table, select, join)) {
    const at = epochInstant(time as number | null);
    if (at === null || typeof value !== 'number' || !(value >= 0)) {
      remarks.add('item_rejected', `${table} ${String(row)}`);
      continue;
    }
    const app = reader.app(appNumber);
    const isHeartRate = stream === 'heart-rate';
    const isKept = (!isHeartRate || value > 0) && sessions.add(app, stream, time as number, value);
    if (isHeartRate) {
      const offsetMinutes = secondsOffset(offset);
      // The identity is that of the whole record: a sample has none.
      const about = { device: app, nativeId: null };
      yield {
        kind: 'observation',
        observation: { metric: 'heart-rate', value, at, until: null, offsetMinutes, ...about },
      };
    } else if (!isKept) remarks.add('outside_session', `${table} ${String(row)}`);
  }
}
