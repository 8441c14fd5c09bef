import { WorkoutReader } from './workout-reader.js';

const span = { startDate: '2026-02-20 07:00:00 +0100', endDate: '2026-02-20 07:45:00 +0100' };
const statistics = (type: string, totals: Record<string, string>) => ({
  type: `HKQuantityTypeIdentifier${type}`,
  ...totals,
});

it('takes totals from the statistics inside a workout, in their units', () => {
  const reader = new WorkoutReader();
  reader.begin({ ...span, workoutActivityType: 'HKWorkoutActivityTypeRunning', duration: '44' });
  reader.statistics(statistics('ActiveEnergyBurned', { sum: '512', unit: 'Cal' }));
  reader.statistics(statistics('BasalEnergyBurned', { sum: '242.672', unit: 'kJ' }));
  reader.statistics(statistics('DistanceWalkingRunning', { sum: '7.6', unit: 'km' }));
  reader.statistics(statistics('HeartRate', { average: '147', maximum: '171', unit: 'count/min' }));
  reader.route({ path: '/workout-routes/route_1.gpx' });
  expect(reader.end()).toMatchObject({
    routes: ['/workout-routes/route_1.gpx'],
    activity: {
      activity: 'running',
      startedAt: '2026-02-20T06:00:00.000Z',
      offsetMinutes: 60,
      elapsedSeconds: 2700,
      timerSeconds: 2640,
      distanceMetres: 7600,
      energyKcal: 512,
      basalEnergyKcal: 58,
      meanHeartRateBpm: 147,
      maxHeartRateBpm: 171,
    },
  });
  expect(reader.end()).toBeNull();
});

it('tells nothing that the export does not: a total of zero is none', () => {
  const reader = new WorkoutReader();
  reader.begin({ ...span, totalDistance: '0', totalDistanceUnit: 'km' });
  expect(reader.end()).toMatchObject({
    activity: { activity: 'other', distanceMetres: null, basalEnergyKcal: null },
  });
  reader.begin({ ...span, endDate: '2026-02-20 06:45:00 +0100' });
  expect(reader.end()).toBe('malformed');
});
