const start = Date.parse('2026-03-08T12:00:00Z');

export function activity(rest: object = {}): object {
  return {
    activityId: 111,
    name: 'Morning run',
    activityType: 'treadmill_running',
    sportType: 'RUNNING',
    beginTimestamp: start,
    startTimeGmt: start,
    startTimeLocal: start - 4 * 3_600_000,
    duration: 1_800_000.5,
    elapsedDuration: 1_860_000,
    movingDuration: 1_790_000,
    distance: 500_025,
    elevationGain: 4_000,
    elevationLoss: 4_100,
    calories: 1257,
    avgHr: 140,
    maxHr: 162,
    ...rest,
  };
}

export const activities = (items: readonly object[]) => [{ summarizedActivitiesExport: items }];

export function day(date: string, rest: object = {}): object {
  return {
    userProfilePK: 1,
    calendarDate: date,
    totalSteps: 8000,
    totalDistanceMeters: 6100,
    activeKilocalories: 420,
    bmrKilocalories: 1700,
    totalKilocalories: 2120,
    floorsAscendedInMeters: 30.48,
    moderateIntensityMinutes: 10,
    vigorousIntensityMinutes: 5,
    restingHeartRate: 52,
    currentDayRestingHeartRate: 50,
    wellnessStartTimeGmt: `${date}T05:00:00.0`,
    wellnessStartTimeLocal: `${date}T00:00:00.0`,
    wellnessEndTimeGmt: new Date(Date.parse(`${date}T05:00:00Z`) + 86_400_000)
      .toISOString()
      .replace('00Z', ''),
    ...rest,
  };
}

export function night(rest: object = {}): object {
  return {
    sleepStartTimestampGMT: '2026-03-08T03:00:00.0',
    sleepEndTimestampGMT: '2026-03-08T10:30:00.0',
    calendarDate: '2026-03-08',
    deepSleepSeconds: 6000,
    lightSleepSeconds: 12600,
    remSleepSeconds: 5400,
    awakeSleepSeconds: 600,
    averageRespiration: 14,
    spo2SleepSummary: { averageSPO2: 95 },
    ...rest,
  };
}

export function weighing(rest: object = {}): object {
  const masses = { weight: 71_400, muscleMass: 33_000, boneMass: 3_100 };
  return {
    metaData: { userProfilePK: 1, calendarDate: '2026-03-08T00:00:00.0', sequence: 7 },
    weight: {
      ...masses,
      bodyFat: 18.5,
      bodyWater: 55,
      bmi: 22.5,
      timestampGMT: '2026-03-08T11:12:13.0',
      ...rest,
    },
  };
}

export const uptake = { calendarDate: '2026-03-08', maxMet: 14, vo2MaxValue: 49, sport: 'RUNNING' };

export function encoded(document: unknown): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify(document, null, 1)));
}
