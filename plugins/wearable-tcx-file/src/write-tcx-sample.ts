import type { Activity, Lap, TrackRow } from '@regimen/domain';
import { trackRows } from '@regimen/domain';
import type { SampleRecords } from '@regimen/plugin-api';
import { escapedXml } from '@regimen/plugin-api/reading';

const head =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" ' +
  'xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2">\n<Activities>\n';

/** Writes each activity with its laps, its pauses between tracks. The format knows running, biking and no other kind. */
export function writeTcxSample({ activities }: SampleRecords): {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
} {
  return {
    name: 'activities.tcx',
    bytes: (async function* () {
      yield await Promise.resolve(Buffer.from(head));
      for (const activity of activities) yield Buffer.from(activityElement(activity));
      yield Buffer.from('</Activities>\n</TrainingCenterDatabase>\n');
    })(),
  };
}

function activityElement(activity: Activity): string {
  const { laps = [], startedAt, name } = activity;
  const own = laps.filter(({ kind }) => kind === 'lap');
  const written = own.length > 0 ? own : [wholeLap(activity)];
  const rows = trackRows(activity);
  const elements = written.map((lap, index) => {
    const until = written[index + 1]?.secondsFromStart ?? Infinity;
    const within = rows.filter(
      ({ secondsFromStart: second }) => (index === 0 || second >= lap.secondsFromStart) && second < until,
    );
    return lapElement(lap, within, activity);
  });
  return (
    `<Activity Sport="${sportOf(activity.activity)}"><Id>${startedAt}</Id>${elements.join('')}` +
    `${element('Notes', name ? escapedXml(name) : null)}</Activity>\n`
  );
}

function sportOf(activity: Activity['activity']): string {
  if (activity === 'running' || activity === 'treadmill-running') return 'Running';
  return activity.endsWith('cycling') ? 'Biking' : 'Other';
}

/** The totals of an activity as those of a single lap. */
function wholeLap(activity: Activity): Lap {
  const { elapsedSeconds, timerSeconds, distanceMetres, energyKcal } = activity;
  const { meanHeartRateBpm, maxHeartRateBpm } = activity;
  return {
    kind: 'lap',
    secondsFromStart: 0,
    elapsedSeconds,
    timerSeconds,
    distanceMetres,
    energyKcal,
    meanHeartRateBpm,
    maxHeartRateBpm,
    strokes: null,
  };
}

/** The format wants time, distance and energy of every lap, and 0 where they are not known. */
function lapElement(lap: Lap, rows: readonly TrackRow[], { startedAt, pauses = [] }: Activity): string {
  const heartRate = (name: string, bpm: number | null) =>
    element(name, element('Value', bpm === null ? null : Math.round(bpm)) || null);
  let [points, next] = ['', 0];
  for (const row of rows) {
    const isBehindPause = pauses.slice(next).some(({ to }) => row.secondsFromStart >= to);
    if (isBehindPause && points !== '') points += '</Track><Track>\n';
    while (next < pauses.length && row.secondsFromStart >= pauses[next]!.to) next += 1;
    points += pointElement(row, startedAt);
  }
  return (
    `<Lap StartTime="${instantAt(startedAt, lap.secondsFromStart)}">` +
    element('TotalTimeSeconds', lap.timerSeconds ?? lap.elapsedSeconds) +
    element('DistanceMeters', lap.distanceMetres ?? 0) +
    element('Calories', Math.round(lap.energyKcal ?? 0)) +
    heartRate('AverageHeartRateBpm', lap.meanHeartRateBpm) +
    heartRate('MaximumHeartRateBpm', lap.maxHeartRateBpm) +
    '<Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod>' +
    `${element('Track', points || null)}</Lap>\n`
  );
}

function pointElement({ secondsFromStart, values }: TrackRow, startedAt: string): string {
  const [latitude, longitude] = [values.get('latitude'), values.get('longitude')];
  const hasPlace = latitude !== undefined && longitude !== undefined;
  const extension = element('ns3:Speed', values.get('speed')) + element('ns3:Watts', values.get('power'));
  return (
    `<Trackpoint>${element('Time', instantAt(startedAt, secondsFromStart))}` +
    `${hasPlace ? element('Position', element('LatitudeDegrees', latitude) + element('LongitudeDegrees', longitude)) : ''}` +
    element('AltitudeMeters', values.get('altitude')) +
    element('DistanceMeters', values.get('distance')) +
    element('HeartRateBpm', element('Value', values.get('heart-rate')) || null) +
    element('Cadence', values.get('cadence')) +
    `${element('Extensions', element('ns3:TPX', extension || null) || null)}</Trackpoint>\n`
  );
}

/** Nothing where there is no content. */
function element(name: string, content: string | number | null | undefined): string {
  return content === null || content === undefined ? '' : `<${name}>${content}</${name}>`;
}

function instantAt(startedAt: string, seconds: number): string {
  return new Date(Date.parse(startedAt) + Math.round(seconds * 1000)).toISOString();
}
