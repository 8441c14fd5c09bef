/** Mean radius of the Earth, metres (IUGG 1980). */
const earthRadiusMetres = 6_371_008.8;
const radiansPerDegree = Math.PI / 180;

/** A position in degrees, longitude east of Greenwich. */
export interface Position {
  latitude: number;
  longitude: number;
}

/** Metres between two positions on a sphere, by the haversine formula; the short way over the antimeridian. */
export function greatCircleMetres(from: Position, to: Position): number {
  const latitudes = (to.latitude - from.latitude) * radiansPerDegree;
  const longitudes = (to.longitude - from.longitude) * radiansPerDegree;
  const chord =
    Math.sin(latitudes / 2) ** 2 +
    Math.cos(from.latitude * radiansPerDegree) *
      Math.cos(to.latitude * radiansPerDegree) *
      Math.sin(longitudes / 2) ** 2;
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(chord)));
}
