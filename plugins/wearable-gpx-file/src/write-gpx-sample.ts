import type { Activity, TrackChannel, TrackRow } from '@regimen/domain';
import { trackRows } from '@regimen/domain';
import type { SampleRecords } from '@regimen/plugin-api';
import { escapedXml } from '@regimen/plugin-api/reading';

const head =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<gpx version="1.1" creator="Regimen" xmlns="http://www.topografix.com/GPX/1/1" ' +
  'xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v2">\n';

/** Extensions and the names their channels have in them; power has none in the common extension. */
const sensors = {
  'heart-rate': 'gpxtpx:hr',
  cadence: 'gpxtpx:cad',
  temperature: 'gpxtpx:atemp',
  speed: 'gpxtpx:speed',
} as const satisfies Partial<Record<TrackChannel, string>>;

/**
 * Writes each activity as a track, its pauses between segments. Points without a position lack its attributes; distance
 * follows from the positions.
 */
export function writeGpxSample({ activities }: SampleRecords): {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
} {
  return {
    name: 'activities.gpx',
    bytes: (async function* () {
      yield await Promise.resolve(Buffer.from(head));
      for (const activity of activities) yield Buffer.from(trackOf(activity));
      yield Buffer.from('</gpx>\n');
    })(),
  };
}

function trackOf(activity: Activity): string {
  const { name, sourceActivity, startedAt, pauses = [] } = activity;
  const type = activity.activity === 'other' ? sourceActivity : activity.activity;
  let [points, next] = ['', 0];
  for (const { secondsFromStart: second, values } of trackRows(activity)) {
    const isBehindPause = next < pauses.length && second >= pauses[next]!.to;
    if (isBehindPause) points += '</trkseg><trkseg>\n';
    while (next < pauses.length && second >= pauses[next]!.to) next += 1;
    points += pointOf(values, new Date(Date.parse(startedAt) + Math.round(second * 1000)));
  }
  const label = name === null || name === undefined ? '' : `<name>${escapedXml(name)}</name>`;
  return `<trk>${label}<type>${escapedXml(type)}</type><trkseg>\n${points}</trkseg></trk>\n`;
}

function pointOf(row: TrackRow['values'], time: Date): string {
  const [latitude, longitude, altitude] = [row.get('latitude'), row.get('longitude'), row.get('altitude')];
  const place =
    latitude === undefined || longitude === undefined ? '' : ` lat="${latitude}" lon="${longitude}"`;
  const height = altitude === undefined ? '' : `<ele>${altitude}</ele>`;
  return `<trkpt${place}>${height}<time>${time.toISOString()}</time>${extensionsOf(row)}</trkpt>\n`;
}

function extensionsOf(row: TrackRow['values']): string {
  const power = row.get('power');
  const others = Object.entries(sensors).flatMap(([channel, name]) => {
    const value = row.get(channel as TrackChannel);
    return value === undefined ? [] : [`<${name}>${value}</${name}>`];
  });
  if (power === undefined && others.length === 0) return '';
  const watts = power === undefined ? '' : `<power>${power}</power>`;
  const common =
    others.length === 0 ? '' : `<gpxtpx:TrackPointExtension>${others.join('')}</gpxtpx:TrackPointExtension>`;
  return `<extensions>${watts}${common}</extensions>`;
}
