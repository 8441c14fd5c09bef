import { writeZip } from '@regimen/plugin-api/conformance';

/** A table as the app writes it: type and version, header, and rows with a comma behind the last cell. */
export function table(type: string, columns: string, ...rows: string[]): string {
  return [`${type},6310001,8`, columns, ...rows.map((row) => `${row},`), ''].join('\n');
}

const shared = 'start_time,end_time,time_offset,deviceuuid,datauuid,update_time';
const row = (values: string, id: string, from = '07:00', to = '07:10') =>
  `${values},2026-01-05 ${from}:00.000,2026-01-05 ${to}:00.000,UTC+0100,watch,${id},2026-01-05 08:00:00.000`;
const simple = (type: string, columns: string, values: string) =>
  table(type, `${columns},${shared}`, row(values, type));

function tablesByType(): Record<string, string> {
  const pulse = 'com.samsung.health.heart_rate.';
  return {
    'com.samsung.shealth.tracker.heart_rate': table(
      'com.samsung.shealth.tracker.heart_rate',
      `${pulse}heart_rate,${pulse}binning_data,${shared.replace(/(^|,)/g, `$1${pulse}`)}`,
      row('61.5,a.binning_data.json', 'p1'),
      row('62.5,', 'p2', '09:00', '09:00'),
    ),
    'com.samsung.shealth.tracker.pedometer_step_count': simple(
      'com.samsung.shealth.tracker.pedometer_step_count',
      'count',
      '90',
    ),
    'com.samsung.shealth.step_daily_trend': table(
      'com.samsung.shealth.step_daily_trend',
      'count,distance,source_type,day_time,deviceuuid,datauuid',
      '5000,3500,0,1767571200000,phone,d1',
      '6000,4100,2,1767571200000,watch,d2',
      '6500,4400,-2,1767571200000,all,d3',
    ),
    'com.samsung.shealth.calories_burned.details': table(
      'com.samsung.shealth.calories_burned.details',
      ['active_calorie', 'rest_calorie', 'day_time', 'datauuid']
        .map((column) => `com.samsung.shealth.calories_burned.${column}`)
        .join(','),
      '310.5,1650,1767571200000,c1',
      ',1650,1767657600000,c2',
    ),
    'com.samsung.health.hrv': table(
      'com.samsung.health.hrv',
      `binning_data,${shared}`,
      row('h.binning_data.json', 'h1'),
    ),
    'com.samsung.health.weight': simple(
      'com.samsung.health.weight',
      'weight,height,body_fat,muscle_mass',
      '71.5,180,21.5,33.1',
    ),
    'com.samsung.shealth.blood_pressure': simple(
      'com.samsung.shealth.blood_pressure',
      'systolic,diastolic,pulse',
      '120,80,61',
    ),
    'com.samsung.health.blood_glucose': simple('com.samsung.health.blood_glucose', 'glucose', '5.9'),
    'com.samsung.shealth.tracker.oxygen_saturation': simple(
      'com.samsung.shealth.tracker.oxygen_saturation',
      'spo2',
      '97',
    ),
    'com.samsung.health.body_temperature': simple(
      'com.samsung.health.body_temperature',
      'temperature',
      '36.6',
    ),
    'com.samsung.health.respiratory_rate': simple('com.samsung.health.respiratory_rate', 'average', '14.2'),
    'com.samsung.health.floors_climbed': simple('com.samsung.health.floors_climbed', 'floor', '12'),
  };
}

function nightAndSession(): Record<string, string> {
  return {
    'com.samsung.shealth.sleep': table(
      'com.samsung.shealth.sleep',
      `x,${shared}`,
      row('', 'n1', '00:00', '06:00'),
    ),
    'com.samsung.health.sleep_stage': table(
      'com.samsung.health.sleep_stage',
      `stage,sleep_id,${shared}`,
      row('40001,n1', 's1', '00:00', '00:30'),
      row('40002,n1', 's2', '00:30', '03:00'),
      row('40003,n1', 's3', '03:00', '04:00'),
      row('40004,n1', 's4', '04:00', '06:00'),
    ),
    'com.samsung.shealth.exercise': table(
      'com.samsung.shealth.exercise',
      `exercise_type,duration,distance,calorie,vo2_max,live_data,location_data,${shared}`,
      row('1002,540000,2100.5,130.5,46.4,e.live_data.json,e.location_data.json', 'e1', '10:00', '10:10'),
    ),
  };
}

function companions(): Record<string, unknown> {
  const at = Date.parse('2026-01-05T07:00:00Z');
  const start = Date.parse('2026-01-05T10:00:00Z');
  return {
    'com.samsung.shealth.tracker.heart_rate/a/a.binning_data.json': [
      { heart_rate: 60, start_time: at, end_time: at + 59_999 },
      { heart_rate: 63, start_time: at + 60_000, end_time: at + 119_999 },
    ],
    'com.samsung.health.hrv/h/h.binning_data.json': [
      { rmssd: 38.2, sdnn: 45.9, start_time: at, end_time: at + 299_999 },
      { rmssd: 0, sdnn: 41, start_time: at + 300_000, end_time: at + 599_999 },
    ],
    'com.samsung.shealth.exercise/e/e.live_data.json': [
      { heart_rate: 141, start_time: start + 1000 },
      { start_time: start },
    ],
    'com.samsung.shealth.exercise/e/e.location_data.json': [
      { latitude: 48.2, longitude: 16.3, altitude: 180, start_time: start },
    ],
  };
}

/** Paths and contents of an export with a row for each metric. */
export function exportMembers(): { path: string; bytes: string }[] {
  const tables = { ...tablesByType(), ...nightAndSession() };
  return [
    ...Object.entries(tables).map(([type, bytes]) => ({ path: `samsunghealth/${type}.20260105.csv`, bytes })),
    ...Object.entries(companions()).map(([path, list]) => ({
      path: `samsunghealth/jsons/${path}`,
      bytes: JSON.stringify(list),
    })),
  ];
}

export function exportZip(): Uint8Array {
  return writeZip(exportMembers());
}
