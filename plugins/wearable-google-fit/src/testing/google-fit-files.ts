import { writeZip } from '@regimen/plugin-api/conformance';

const json = (document: unknown) => Buffer.from(JSON.stringify(document));
/** 2026-03-08T06:00:00.186Z and so many minutes, in nanoseconds as text. */
export const nanos = (minutes: number) =>
  String(1_772_949_600_186_000_000n + BigInt(minutes) * 60_000_000_000n);

export function point(dataTypeName: string, from: number, to: number, ...numbers: number[]) {
  return {
    startTimeNanos: nanos(from),
    endTimeNanos: nanos(to),
    dataTypeName: `com.google.${dataTypeName}`,
    originDataSourceId: `raw:com.google.${dataTypeName}:com.app:`,
    value: numbers.map((number) => (Number.isInteger(number) ? { intVal: number } : { fpVal: number })),
  };
}

export function dataSet(points: readonly unknown[]) {
  return { dataSourceId: 'derived:com.google.weight:com.google.android.gms:merge_weight', point: points };
}

export function googleFitFiles(): { name: string; bytes: Uint8Array }[] {
  const types = (
    'heart_rate.bpm step_count.delta distance.delta calories.expended weight height body.fat.percentage ' +
    'oxygen_saturation body.temperature blood_glucose'
  ).split(' ');
  const points = [
    ...types.map((type) => point(type, 0, 1, 7.5)),
    point('blood_pressure', 0, 0, 120.5, 80.5),
    ...[1, 4, 5, 6].map((stage, hour) => point('sleep.segment', hour * 60, hour * 60 + 60, stage)),
    point('activity.segment', 300, 330, 8),
  ];
  const session = {
    fitnessActivity: 'walking',
    startTime: '2026-03-08T10:00:00Z',
    endTime: '2026-03-08T10:30:00Z',
    aggregate: [{ metricName: 'com.google.distance.delta', floatValue: 2100.5 }],
  };
  return [
    { name: 'set.json', bytes: json(dataSet(points)) },
    { name: 'session.json', bytes: json(session) },
  ];
}

const titles =
  'Calories (kcal),Distance (m),Step count,Average heart rate (bpm),Average weight (kg),Average oxygen saturation (%),' +
  'Average systolic blood pressure (mmHg),Average diastolic blood pressure (mmHg)';
const values = '20.5,100.5,120,61.5,71.5,97.5,120.5,80.5';
export const quarterHours =
  `Start time,End time,${titles}\n00:00:00.000+01:00,00:15:00.000+01:00,${values}\n` +
  '23:45:00.000+01:00,00:00:00.000+01:00,0,,8,,,,,\n';
export const days = `Date,${titles}\n2026-03-07,900,800,5000,,,,,\n2026-03-08,20.5,100.5,128,,,,,\n`;

export function googleFitTables(): { name: string; bytes: Uint8Array }[] {
  const folder = 'Takeout/Fit/Daily activity metrics';
  const members = [
    { path: `${folder}/2026-03-08.csv`, bytes: Buffer.from(quarterHours) },
    { path: `${folder}/Daily activity metrics.csv`, bytes: Buffer.from(days) },
  ];
  return [
    { name: '2026-03-08.csv', bytes: Buffer.from(quarterHours) },
    { name: 'Daily activity metrics.csv', bytes: Buffer.from(days) },
    { name: 'takeout.zip', bytes: writeZip(members) },
  ];
}
