/** A way on a sheet of a given size, north up, as the points of a polyline. */
export interface DrawnWay {
  points: string;
  start: { x: number; y: number };
  end: { x: number; y: number };
  /** Length of a kilometre on the sheet. */
  kilometre: number;
}

const earthRadiusKm = 6371;
const margin = 12;

/**
 * Draws degrees on a plane around their middle (equirectangular: true to size for the length of a bout), the short way over
 * the antimeridian. Null for less than two places.
 */
export function drawWay(
  latitudes: readonly number[],
  longitudes: readonly number[],
  width: number,
  height: number,
): DrawnWay | null {
  if (latitudes.length < 2) return null;
  const first = longitudes[0]!;
  const near = longitudes.map((longitude) => first + ((((longitude - first + 180) % 360) + 360) % 360) - 180);
  const radians = Math.PI / 180;
  const middle = ((Math.min(...latitudes) + Math.max(...latitudes)) / 2) * radians;
  const east = near.map((longitude) => longitude * radians * Math.cos(middle) * earthRadiusKm);
  const north = latitudes.map((latitude) => latitude * radians * earthRadiusKm);
  const [west, south] = [Math.min(...east), Math.min(...north)];
  const [wide, high] = [Math.max(...east) - west, Math.max(...north) - south];
  const kilometre = Math.min((width - 2 * margin) / (wide || 0.01), (height - 2 * margin) / (high || 0.01));
  const [left, top] = [(width - wide * kilometre) / 2, (height - high * kilometre) / 2];
  const places = east.map((x, index) => ({
    x: left + (x - west) * kilometre,
    y: top + (high - (north[index]! - south)) * kilometre,
  }));
  return {
    points: places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' '),
    start: places[0]!,
    end: places.at(-1)!,
    kilometre,
  };
}
