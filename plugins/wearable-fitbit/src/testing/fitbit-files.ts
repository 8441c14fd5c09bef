const json = (document: unknown) => Buffer.from(JSON.stringify(document));

export const heartRate = [
  { dateTime: '03/08/26 06:59:55', value: { bpm: 58, confidence: 3 } },
  { dateTime: '03/08/26 07:00:05', value: { bpm: 59, confidence: 0 } },
];
export const weight = [
  {
    logId: 1772956800000,
    weight: 176.4,
    bmi: 24.1,
    fat: 21,
    date: '03/08/26',
    time: '08:00:00',
    source: 'Aria',
  },
];
export const sleep = [
  {
    logId: 42,
    dateOfSleep: '2026-03-08',
    startTime: '2026-03-07T23:30:00.000',
    endTime: '2026-03-08T07:30:00.000',
    duration: 28_800_000,
    minutesAsleep: 450,
    minutesAwake: 30,
    timeInBed: 480,
    levels: {
      summary: {
        deep: { minutes: 90 },
        light: { minutes: 260 },
        rem: { minutes: 100 },
        wake: { minutes: 30 },
      },
    },
  },
];
export const exercises = [
  {
    logId: 7,
    activityName: 'Outdoor Bike',
    averageHeartRate: 121,
    calories: 300,
    duration: 3_600_000,
    activeDuration: 3_000_000,
    distance: 10,
    distanceUnit: 'Mile',
    startTime: '03/08/26 17:30:00',
  },
];
const daily = (value: unknown) => [{ dateTime: '2026-03-08', value }];

/** One file of each kind; together they hold each metric. */
export function fitbitFiles(): { name: string; bytes: Uint8Array }[] {
  const minutes = [0, 1].map((minute) => ({ dateTime: `03/08/26 10:0${minute}:00`, value: '12' }));
  const resting = { date: '03/08/26', value: 61.5, error: 6.8 };
  const answer = {
    'activities-distance': daily('8.5'),
    'activities-floors': daily('12'),
    'activities-minutesFairlyActive': daily('20'),
    'activities-minutesVeryActive': daily('10'),
    hrv: daily({ dailyRmssd: 41.2 }),
    br: daily({ breathingRate: 14 }),
    spo2: daily({ avg: 96.5 }),
  };
  return [
    { name: 'heart_rate-2026-03-08.json', bytes: json(heartRate) },
    { name: 'weight-2026-03.json', bytes: json(weight) },
    { name: 'sleep-2026-03.json', bytes: json(sleep) },
    { name: 'exercise-0.json', bytes: json(exercises) },
    { name: 'steps-2026-03.json', bytes: json(minutes) },
    { name: 'calories-2026-03.json', bytes: json(minutes) },
    {
      name: 'resting_heart_rate-2026-03.json',
      bytes: json([{ dateTime: '03/08/26 00:00:00', value: resting }]),
    },
    {
      name: 'demographic_vo2_max-2026-03.json',
      bytes: json([{ dateTime: '03/08/26 00:00:00', value: { demographicVO2Max: 44.1 } }]),
    },
    { name: 'answer.json', bytes: json(answer) },
  ];
}

export function fitbitTables(): { name: string; bytes: Uint8Array }[] {
  const table = (name: string, lines: string) => ({ name, bytes: Buffer.from(lines) });
  return [
    table('hrv.csv', 'timestamp,rmssd,nremhr,entropy\n2026-03-08T00:00:00,41.2,58.1,2.8\n'),
    table(
      'details.csv',
      'timestamp,rmssd,coverage,low_frequency,high_frequency\n2026-03-08T01:05:00,40.1,0.98,120.5,99\n',
    ),
    table('respiration.csv', 'timestamp,daily_respiratory_rate\n2026-03-08T00:00:00,14.2\n'),
    table('spo2.csv', 'timestamp,average_value,lower_bound,upper_bound\n2026-03-08T00:00:00,96.1,94,98\n'),
    table('steps.csv', 'timestamp,steps,data source\n2026-03-08T10:00:00Z,12,Charge\n'),
    table('heart.csv', 'timestamp,beats per minute,data source\n2026-03-08T10:00:00Z,61,Charge\n'),
    table('weight.csv', 'timestamp,weight grams,data source\n2026-03-08T10:00:00Z,80010,Aria\n'),
  ];
}
