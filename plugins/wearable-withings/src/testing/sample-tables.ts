export const sleepTable = table(
  'from,to,"light (s)","deep (s)","rem (s)","awake (s)","wake up","Average heart rate"',
  '2026-03-07T23:10:00-05:00,2026-03-08T07:40:00-04:00,12600,6000,5400,600,2,55',
);

export function activityTable(
  data = '"{""calories"":420,""distance"":7012,""hr_average"":131,""pause_duration"":60}"',
) {
  return table(
    'from,to,"from (manual)","to (manual)",Timezone,"Activity type",Data,GPS,Modified',
    `2026-03-08T17:00:00+01:00,2026-03-08T17:45:00+01:00,,,Europe/Paris,Running,${data},,2026-03-08T18:00:00+01:00`,
  );
}

export function rawTable(row = '2026-03-08T17:00:00+01:00,"[60,30]","[100,0]"'): Uint8Array {
  return table('start,duration,value', row, '2026-03-08T19:00:00+01:00,[60],[80]');
}

function table(...lines: readonly string[]): Uint8Array {
  return new Uint8Array(Buffer.from([...lines, ''].join('\n')));
}
