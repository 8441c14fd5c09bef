import { quantityTypes } from '../quantity-types.js';

const at = 'startDate="2026-01-05 07:00:00 +0100" endDate="2026-01-05 07:10:00 +0100"';

/** An export with one record of each type in each of its units, a night in stages and a workout. */
export function everyType(): Uint8Array {
  const quantities = Object.entries(quantityTypes).flatMap(([type, { units }]) =>
    Object.keys(units).map(
      (unit) =>
        `<Record type="HKQuantityTypeIdentifier${type}" sourceName="Watch" unit="${unit}" value="1" ${at}/>`,
    ),
  );
  const night = ['AsleepCore', 'AsleepREM', 'AsleepDeep', 'Awake', 'InBed'].map(
    (stage, hour) =>
      `<Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="Watch" ` +
      `value="HKCategoryValueSleepAnalysis${stage}" startDate="2026-01-05 0${hour}:00:00 +0100" ` +
      `endDate="2026-01-05 0${hour + 1}:00:00 +0100"/>`,
  );
  const workout =
    '<Workout workoutActivityType="HKWorkoutActivityTypeSwimming" duration="30" durationUnit="min" ' +
    'sourceName="Watch" startDate="2026-01-05 18:00:00 +0100" endDate="2026-01-05 18:30:00 +0100">' +
    '<WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="120" maximum="141" unit="count/min"/>' +
    '<WorkoutRoute><FileReference path="/workout-routes/route_1.gpx"/></WorkoutRoute></Workout>';
  const body = [...quantities, ...night, workout].join('\n');
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<HealthData locale="en_GB">\n${body}\n</HealthData>\n`,
  );
}

/** The route of that workout: a point before it, two within it and one behind it. */
export function routeOfWorkout(): Uint8Array {
  const points = [
    ['16:59:30', 47.499],
    ['17:00:00', 47.5],
    ['17:01:00', 47.501],
    ['17:40:00', 47.54],
  ].map(
    ([time, latitude]) =>
      `<trkpt lat="${latitude}" lon="8.5"><ele>430</ele><time>2026-01-05T${time}Z</time>` +
      '<extensions><speed>1.8</speed></extensions></trkpt>',
  );
  return Buffer.from(
    `<?xml version="1.0"?><gpx version="1.1"><trk><trkseg>${points.join('')}</trkseg></trk></gpx>`,
  );
}
