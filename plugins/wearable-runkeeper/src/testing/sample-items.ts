export function item(rest: object = {}): object {
  return {
    duration: 1800.5,
    start_time: 'Sun, 8 Mar 2026 10:00:36',
    utc_offset: -7,
    total_calories: 310.2,
    tracking_mode: 'outdoor',
    total_distance: 5000,
    source: 'RunKeeper',
    type: 'Running',
    uri: '/fitnessActivities/1',
    heart_rate: [
      { timestamp: 0, heart_rate: 0 },
      { timestamp: 5, heart_rate: 120 },
    ],
    path: [{ timestamp: 0, latitude: 37.5, longitude: -122.1, altitude: 12, type: 'start' }],
    distance: [{ timestamp: 5, distance: 14 }],
    ...rest,
  };
}

export function encoded(items: readonly object[]): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify({ items, size: items.length }, null, 1)));
}
