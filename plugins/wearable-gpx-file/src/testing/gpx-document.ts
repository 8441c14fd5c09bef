/** A point at a second of the morning of 2026-01-05; what is undefined is not written. */
export interface WrittenPoint {
  second?: number;
  lat?: number | string;
  lon?: number | string;
  ele?: number | string;
  /** XML within `extensions`. */
  extensions?: string;
  /** In place of the second. */
  time?: string;
}

export const startOfWalk = '2026-01-05T10:00:00.000Z';

/** Places about eleven metres apart, ten seconds after each other. */
export function walk(count: number, more: WrittenPoint = {}): WrittenPoint[] {
  return Array.from({ length: count }, (_, index) => ({
    second: index * 10,
    lat: (47.5 + index / 10_000).toFixed(4),
    lon: 8.5,
    ...more,
  }));
}

export function gpxDocument(body: string, { version = '1.1', creator = 'Tester' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="${version}" creator="${creator}" xmlns="http://www.topografix.com/GPX/${version.replace('.', '/')}"
 xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v2">
${body}
</gpx>
`;
}

/** A track of segments, with elements such as its name before them. */
export function track(segments: readonly (readonly WrittenPoint[])[], labels = ''): string {
  return `<trk>${labels}${segments.map((points) => `<trkseg>\n${points.map(point).join('')}</trkseg>`).join('')}</trk>`;
}

function point({ second, lat, lon, ele, extensions, time }: WrittenPoint): string {
  const written = time ?? (second === undefined ? undefined : instantAt(second));
  const part = (name: string, value: number | string | undefined) =>
    value === undefined ? '' : `<${name}>${value}</${name}>`;
  const place = lat === undefined ? '' : ` lat="${lat}" lon="${lon}"`;
  return `<trkpt${place}>${part('ele', ele)}${part('time', written)}${part('extensions', extensions)}</trkpt>\n`;
}

function instantAt(second: number): string {
  return new Date(Date.parse(startOfWalk) + second * 1000).toISOString();
}
