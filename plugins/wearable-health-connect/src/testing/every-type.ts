import { singleValues } from '../single-values.js';

const interval = {
  startTime: '2026-03-08T04:00:00Z',
  endTime: '2026-03-08T14:00:00Z',
  startZoneOffset: '+01:00',
  endZoneOffset: { totalSeconds: 3600 },
};

/** A record of each type. */
export function everyType(): Uint8Array {
  const values = Object.entries(singleValues).map(([recordType, fields], index) => ({
    recordType,
    metadata: { id: `r${index}`, dataOrigin: 'app.walk' },
    ...interval,
    ...Object.fromEntries(fields.map(({ fields: [name] }) => [name ?? '', 5])),
  }));
  const stages = [1, 4, 5, 6].map((stage, hour) => ({
    stage,
    startTime: `2026-03-08T0${hour + 4}:00:00Z`,
    endTime: `2026-03-08T0${hour + 5}:00:00Z`,
  }));
  const route = [0, 1].map((minute) => ({
    time: `2026-03-08T06:0${minute}:00Z`,
    latitude: 48.2,
    longitude: 16.3 + minute / 100,
    altitude: { inMeters: 180 },
  }));
  const pulse = [120, 130].map((beatsPerMinute, minute) => ({
    time: `2026-03-08T06:0${minute}:30Z`,
    beatsPerMinute,
  }));
  const records = [
    ...values,
    { recordType: 'HeartRate', ...interval, metadata: { dataOrigin: 'app.run' }, samples: pulse },
    { recordType: 'SleepSession', ...interval, stages },
    {
      recordType: 'ExerciseSession',
      exerciseType: 56,
      metadata: { dataOrigin: 'app.run' },
      ...interval,
      exerciseRoute: { route },
    },
  ];
  return Buffer.from(JSON.stringify({ records }));
}
