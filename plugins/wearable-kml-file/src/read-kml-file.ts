import { recordedTrack } from '@regimen/domain';
import type { Activity, SourceRecord } from '@regimen/domain';
import type { FileInput } from '@regimen/plugin-api';
import { SourceFileError } from '@regimen/plugin-api';
import { Remarks, readXml, remarkOddities, trackActivity } from '@regimen/plugin-api/reading';
import type { KmlPlacemark } from './kml-reader.js';
import { KmlReader } from './kml-reader.js';

/**
 * Reads the timed tracks of a KML file, each placemark an activity.
 * @throws SourceFileError when it is no KML file, is built to exhaust us, or holds lines without time only.
 */
export async function* readKmlFile({ bytes }: Pick<FileInput, 'bytes'>): AsyncGenerator<SourceRecord> {
  const remarks = new Remarks();
  const reader = new KmlReader(remarks);
  for (const { code, where, count } of await readXml(bytes, reader)) remarks.add(code, where, count);
  reader.closePlacemark();
  const { placemarks, lines } = reader;
  const undated = placemarks.filter(({ points }) => points.times.every(Number.isNaN)).length;
  if (placemarks.length === undated && undated + lines > 0) throw noRecording();
  remarks.add('track_without_time', 'file', undated);
  remarks.add('line_left_out', 'file', lines);
  if (placemarks.length === 0) remarks.add('nothing_measured', 'file');
  for (const [index, placemark] of placemarks.entries()) {
    const activity = activityOf(placemark, remarks, `placemark ${index + 1}`);
    if (activity) yield { kind: 'activity', activity };
  }
  yield* remarks.records();
}

function activityOf(placemark: KmlPlacemark, remarks: Remarks, where: string): Activity | null {
  const { points, type, name, nativeId } = placemark;
  const recorded = recordedTrack(points);
  if (!recorded) {
    remarks.add('time_outlier', where, points.times.filter((time) => !Number.isNaN(time)).length);
    return null;
  }
  remarkOddities(recorded, remarks, where);
  if (recorded.end === recorded.start) {
    remarks.add('no_duration', where);
    return null;
  }
  return { ...trackActivity(recorded, { word: type, name, device: null }), nativeId };
}

function noRecording(): SourceFileError {
  return new SourceFileError(
    'route-not-recording',
    'The file holds lines on a map, and no recording: nothing in it says when anybody was where. ' +
      'Export the activity as a track with times, or as GPX.',
    'placemark',
  );
}
