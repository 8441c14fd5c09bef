import type { Activity, SourceRecord } from '@regimen/domain';
import { readTcxFile } from '../read-tcx-file.js';

/** A trackpoint at a second of the morning of 2026-02-08; `body` is further XML. */
export function trackpoint(second: number, body = ''): string {
  return `<Trackpoint><Time>${instantAt(second)}</Time>${body}</Trackpoint>\n`;
}

export function instantAt(second: number): string {
  return new Date(Date.UTC(2026, 1, 8, 9) + second * 1000).toISOString();
}

export function place(latitude: number | string, longitude: number | string): string {
  return `<Position><LatitudeDegrees>${latitude}</LatitudeDegrees><LongitudeDegrees>${longitude}</LongitudeDegrees></Position>`;
}

export function heartRate(bpm: number): string {
  return `<HeartRateBpm><Value>${bpm}</Value></HeartRateBpm>`;
}

export interface WrittenLap {
  start: number;
  seconds: number;
  metres?: number;
  calories?: number;
  /** Further XML of the lap. */
  totals?: string;
  /** One track each. */
  tracks?: readonly string[];
}

export function lap({
  start,
  seconds,
  metres = 0,
  calories = 0,
  totals = '',
  tracks = [],
}: WrittenLap): string {
  return (
    `<Lap StartTime="${instantAt(start)}"><TotalTimeSeconds>${seconds}</TotalTimeSeconds>` +
    `<DistanceMeters>${metres}</DistanceMeters><Calories>${calories}</Calories>${totals}` +
    `${tracks.map((points) => `<Track>${points}</Track>`).join('')}</Lap>\n`
  );
}

export function activity(laps: string, { sport = 'Running', id = instantAt(0), more = '' } = {}): string {
  return `<Activity Sport="${sport}"><Id>${id}</Id>${laps}${more}</Activity>`;
}

export function tcxDocument(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
 xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2">
${body}
</TrainingCenterDatabase>
`;
}

/** What activities in a document yield, read in small pieces as from a network. */
export async function read(
  activities: string,
  document = tcxDocument(`<Activities>${activities}</Activities>`),
): Promise<{ activities: Activity[]; codes: string[] }> {
  const bytes = Buffer.from(document);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 1000)
      yield await Promise.resolve(bytes.subarray(at, at + 1000));
  }
  const records: SourceRecord[] = [];
  for await (const record of readTcxFile({ bytes: pieces(), timeZone: 'Europe/Berlin' }))
    records.push(record);
  return {
    activities: records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : [])),
    codes: records.flatMap((record) =>
      record.kind === 'warning' ? [`${record.warning.code} ${record.warning.count}`] : [],
    ),
  };
}

/** Values of each stream of an activity, by kind. */
export function valuesOf(found: Activity | undefined): Record<string, number[]> {
  return Object.fromEntries((found?.streams ?? []).map(({ kind, values }) => [kind, [...values]]));
}
