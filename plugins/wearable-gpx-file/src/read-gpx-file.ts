import { recordedTrack } from '@regimen/domain';
import type { Activity, SourceRecord } from '@regimen/domain';
import type { FileInput } from '@regimen/plugin-api';
import { SourceFileError } from '@regimen/plugin-api';
import { Remarks, readXml, remarkOddities, trackActivity } from '@regimen/plugin-api/reading';
import { activityOfType } from './activity-of-type.js';
import { GpxReader } from './gpx-reader.js';
import type { GpxTrack } from './gpx-track.js';
import { joinParts } from './join-parts.js';

/**
 * Reads the tracks of a GPX file, each an activity.
 * @throws SourceFileError when it is no GPX file, is built to exhaust us, or holds a way to follow and no recording.
 */
export async function* readGpxFile({ bytes }: Pick<FileInput, 'bytes'>): AsyncGenerator<SourceRecord> {
  const remarks = new Remarks();
  const reader = new GpxReader(remarks);
  for (const { code, where, count } of await readXml(bytes, reader)) remarks.add(code, where, count);
  for (const { points } of reader.tracks) points.joinLoneSegments();
  const written = reader.tracks.filter(({ points }) => points.count > 0);
  const tracks = joinParts(written);
  const undated = tracks.filter(({ points }) => points.times.every(Number.isNaN)).length;
  if (tracks.length === undated && (undated > 0 || reader.routes > 0)) {
    if (reader.hasUnreadableTimes) throw unreadableTimes();
    throw noRecording(undated);
  }
  remarks.add('track_without_time', 'file', undated);
  if (tracks.length === 0) remarks.add('nothing_measured', 'file');
  for (const [index, track] of tracks.entries()) {
    const activity = activityOf(track, { reader, remarks, isOnly: tracks.length === 1, number: index + 1 });
    if (activity) yield { kind: 'activity', activity };
  }
  yield* remarks.records();
}

interface Surroundings {
  reader: GpxReader;
  remarks: Remarks;
  isOnly: boolean;
  number: number;
}

function activityOf(track: GpxTrack, { reader, remarks, isOnly, number }: Surroundings): Activity | null {
  const recorded = recordedTrack(track.points);
  if (!recorded) {
    remarks.add(
      'time_outlier',
      `track ${number}`,
      track.points.times.filter((time) => !Number.isNaN(time)).length,
    );
    return null;
  }
  remarkOddities(recorded, remarks, `track ${number}`);
  if (recorded.end === recorded.start) {
    remarks.add('no_duration', `track ${number}`);
    return null;
  }
  const { creator } = reader;
  const name = track.name ?? (isOnly ? reader.name : null);
  return trackActivity(
    recorded,
    { word: track.type, name, device: creator },
    activityOfType(track.type, creator),
  );
}

function noRecording(tracks: number): SourceFileError {
  return new SourceFileError(
    'route-not-recording',
    'The file holds a way to follow, and no recording: nothing in it says when anybody was where. ' +
      'Export the activity itself, with its times.',
    tracks > 0 ? 'track 1' : 'route 1',
  );
}

function unreadableTimes(): SourceFileError {
  return new SourceFileError(
    'unreadable-times',
    'No time in the file can be read: GPX writes them as 2026-01-05T10:00:00Z. Export the activity again.',
    'track 1',
  );
}
