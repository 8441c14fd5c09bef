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

/** `cardioActivities.csv` of an account archive, with one activity. */
export function cardioTable(date: string, duration: string): Buffer {
  const titles =
    'Activity Id,Date,Type,Route Name,Distance (km),Duration,Average Pace,Average Speed (km/h),Calories Burned,' +
    "Climb (m),Average Heart Rate (bpm),Friend's Tagged,Notes,GPX File";
  const row = `aa-bb,${date},Running,,5.02,${duration},6:24,9.36,310.0,42,141,,"nice, cool",2026-03-08-170000.gpx`;
  return Buffer.from(`${titles}\n${row}\n`);
}
