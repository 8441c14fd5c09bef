export function exercise(rest: object = {}): object {
  return {
    id: 'ex-77',
    sport: 'RUNNING',
    start_time: '2026-07-12T18:15:30',
    start_time_utc_offset: 120,
    duration: 'PT1H2M3.5S',
    distance: 10250.0,
    calories: 702,
    heart_rate: { average: 151, maximum: 178 },
    ...rest,
  };
}

const point = (second: number, value: object) => ({
  dateTime: `2026-03-01T07:00:0${second}.000`,
  ...value,
});

/** A session of the account archive. */
export function session(exercises: readonly object[] = [sessionExercise()], rest: object = {}): object {
  return {
    exportVersion: '1.6',
    startTime: '2026-03-01T07:00:00.000',
    stopTime: '2026-03-01T07:40:10.000',
    timeZoneOffset: 330,
    duration: 'PT2400S',
    averageHeartRate: 130,
    maximumHeartRate: 160,
    exercises,
    ...rest,
  };
}

export function sessionExercise(rest: object = {}): object {
  const channels = ['speed', 'altitude', 'distance', 'temperature'].map((name) => [
    name,
    [point(1, { value: 36 })],
  ]);
  return {
    startTime: '2026-03-01T07:00:00.000',
    stopTime: '2026-03-01T07:40:10.000',
    timezoneOffset: 330,
    duration: 'PT2400S',
    sport: 'RUNNING',
    distance: 7000.5,
    kiloCalories: 512,
    ascent: 40,
    laps: [
      { duration: 'PT5M', splitTime: 'PT10M', distance: 900, heartRate: { min: 90, avg: 128, max: 140 } },
    ],
    samples: {
      heartRate: [point(0, { value: 0 }), point(1, { value: 120 }), point(2, {}), point(3, { value: 124 })],
      cadence: [point(1, { value: 83 })],
      recordedRoute: [point(1, { latitude: 60.1, longitude: 24.9, altitude: 5 })],
      ...Object.fromEntries(channels),
    },
    ...rest,
  };
}

export const night = {
  date: '2026-03-08',
  sleep_start_time: '2026-03-07T23:10:00-05:00',
  sleep_end_time: '2026-03-08T07:40:00-04:00',
  light_sleep: 12600,
  deep_sleep: 6000,
  rem_sleep: 5400,
  unrecognized_sleep_stage: 0,
  total_interruption_duration: 600,
};

export const archivedNight = {
  night: '2026-03-08',
  evaluation: {
    sleepType: 'SLEEP_PLUS_STAGES',
    sleepSpan: 'PT7H30M',
    asleepDuration: 'PT7H',
    phaseDurations: { wake: 'PT30M', rem: 'PT1H30M', light: 'PT4H', deep: 'PT1H30M' },
  },
  sleepResult: {
    hypnogram: { sleepStart: '2026-03-07T23:10:00.000-05:00', sleepEnd: '2026-03-08T07:40:00.000-04:00' },
  },
};

export const activityDay = {
  date: '2026-03-08',
  calories: 2300,
  'active-calories': 410,
  'active-steps': 9000,
};
export const archivedDay = {
  exportVersion: '1.6',
  date: '2026-03-08',
  summary: { stepCount: 9000, stepsDistance: 6800.5, calories: 2300 },
};
export const recharge = { date: '2026-03-08', heart_rate_variability_avg: 38, breathing_rate_avg: 14.2 };
export const heartRateDays = {
  deviceDays: [
    { date: '2026-03-08', samples: [{ heartRate: 55, secondsFromDayStart: 36000, source: 'OHR' }] },
  ],
};

export function encoded(document: unknown): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify(document, null, 1)));
}
