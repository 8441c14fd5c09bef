import type { ActivityStream } from '../activity.js';
import type { LifeDay } from './life-day.js';
import type { SimulatedRecord } from './simulated-record.js';

const metresPerDegree = 111_195;
/** Share of recordings in which the position jumps away for a second. */
const jumpShare = 0.1;
const jumpMetres = 600;

/** A winding way from home at the given speed, over hills, as a receiver with some metres of error sees it. */
export function simulateRoute(
  { random, traits }: LifeDay,
  startedAt: string,
  motion: readonly ActivityStream[],
): { streams: ActivityStream[]; artefacts: SimulatedRecord[] } | null {
  const speed = motion.find(({ kind }) => kind === 'speed');
  if (!speed) return null;
  const { secondsFromStart, values } = speed;
  const perLongitude = metresPerDegree * Math.cos((traits.home.latitude * Math.PI) / 180);
  const jump = random.next() < jumpShare ? Math.floor(values.length * (0.1 + random.next() * 0.8)) : -1;
  const [latitudes, longitudes, altitudes] = [values.slice(), values.slice(), values.slice()];
  let [north, east, heading] = [0, 0, random.next() * 2 * Math.PI];
  values.forEach((metres, second) => {
    heading += random.normal() * 0.03;
    north += metres * Math.cos(heading);
    east += metres * Math.sin(heading);
    const error = second === jump ? jumpMetres : random.normal() * 0.8;
    latitudes[second] = round(traits.home.latitude + (north + error) / metresPerDegree, 6);
    longitudes[second] = round(traits.home.longitude + east / perLongitude, 6);
    altitudes[second] = round(180 + 25 * Math.sin(north / 900) + 12 * Math.cos(east / 400), 1);
  });
  const stream = (kind: ActivityStream['kind'], of: Float64Array) => ({ kind, secondsFromStart, values: of });
  const at = new Date(Date.parse(startedAt) + jump * 1000).toISOString();
  return {
    streams: [stream('latitude', latitudes), stream('longitude', longitudes), stream('altitude', altitudes)],
    artefacts:
      jump < 0
        ? []
        : [
            {
              kind: 'artefact',
              artefact: {
                kind: 'gps-jump',
                metric: 'activity',
                at,
                until: null,
                written: jumpMetres,
                true: 0,
              },
            },
          ],
  };
}

function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
