import { recordedTrack, TrackPoints } from '@regimen/domain';
import type { Activity, ActivityStream, TrackPoint } from '@regimen/domain';
import type { XmlAttributes, XmlHandler, Remarks } from '@regimen/plugin-api/reading';
import { numberInText, PointClock, readXml } from '@regimen/plugin-api/reading';

/** Channels a phone writes into the route of a workout. */
export const routeStreams = ['latitude', 'longitude', 'altitude', 'speed'] as const;

/** The workout with the way of its route file, as far as that lies within the workout; what was odd goes to `remarks`. */
export async function withRoute(
  workout: Activity,
  route: AsyncIterable<Uint8Array>,
  remarks: Remarks,
): Promise<Activity> {
  const reader = new RouteReader(remarks);
  for (const { code, where, count } of await readXml(route, reader)) remarks.add(code, where, count);
  const begin = Date.parse(workout.startedAt);
  const track = recordedTrack(reader.points, begin);
  if (!track) return workout;
  for (const [code, count] of track.oddities) remarks.add(code, 'workout route', count);
  const ahead = (track.start - begin) / 1000;
  const streams = track.streams.flatMap((stream) => shifted(stream, ahead, workout.elapsedSeconds));
  return {
    ...workout,
    ascentMetres: workout.ascentMetres ?? track.ascentMetres,
    descentMetres: track.descentMetres,
    streams: [...workout.streams, ...streams],
  };
}

/** The part of a stream between the begin and the end of the workout, timed from its begin. */
function shifted(stream: ActivityStream, ahead: number, lastSecond: number): ActivityStream[] {
  if (!routeStreams.some((kind) => kind === stream.kind)) return [];
  const rows = [...stream.secondsFromStart.keys()].filter((row) => {
    const second = stream.secondsFromStart[row]! + ahead;
    return second >= 0 && second <= lastSecond;
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: stream.kind,
      secondsFromStart: Float64Array.from(rows, (row) => stream.secondsFromStart[row]! + ahead),
      values: Float64Array.from(rows, (row) => stream.values[row]!),
    },
  ];
}

/** The points of a route. */
class RouteReader implements XmlHandler {
  readonly points = new TrackPoints();
  private readonly clock: PointClock;
  private point: TrackPoint | null = null;

  constructor(private readonly remarks: Remarks) {
    this.clock = new PointClock(remarks);
  }

  open(name: string, { lat, lon }: XmlAttributes): void {
    if (name === 'trkseg') this.points.beginSegment();
    if (name !== 'trkpt') return;
    this.point = {
      milliseconds: NaN,
      offsetMinutes: null,
      latitude: this.number(lat),
      longitude: this.number(lon),
    };
  }

  close(name: string, text: string): void {
    const { point } = this;
    if (!point) return;
    if (name === 'time') Object.assign(point, this.clock.read(text, 'workout route'));
    if (name === 'ele') point.altitude = this.number(text);
    if (name === 'speed') point.speed = this.number(text);
    if (name !== 'trkpt') return;
    this.points.push(point);
    this.point = null;
  }

  private number(text: string | undefined): number {
    return numberInText(text, () => this.remarks.add('not_a_number', 'workout route'));
  }
}
