import type { SourceRecord } from '@regimen/domain';
import { row, table } from '../testing/sample-activities.js';
import { readActivities, recogniseActivities } from './read-activities.js';

async function read(bytes: Uint8Array): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for await (const record of readActivities({
    bytes: (async function* () {
      yield bytes;
    })(),
  }))
    records.push(record);
  return records;
}

const activities = async (bytes: Uint8Array) =>
  (await read(bytes)).flatMap((record) => (record.kind === 'activity' ? [record.activity] : []));

it('takes the exact one of two columns with a name, and the first where the second is empty', async () => {
  const rows = [row('Feb 3, 2026, 12:05:30 PM'), row('Feb 3, 2026, 12:05:30 PM', '', '1,234.5')];
  expect(await activities(table(rows))).toMatchObject([
    {
      activity: 'cycling',
      sourceActivity: 'Ride',
      name: 'Lunch ride',
      startedAt: '2026-02-03T12:05:30.000Z',
      offsetMinutes: null,
      elapsedSeconds: 2710,
      movingSeconds: 2495,
      distanceMetres: 11268.7,
      ascentMetres: 61,
      meanHeartRateBpm: 121.5,
      maxHeartRateBpm: 149,
      energyKcal: 300,
      nativeId: '555',
      recordingFile: 'activities/555.fit.gz',
    },
    { distanceMetres: 1234500 },
  ]);
});

it.each([
  [
    'Aktivitäts-ID,Aktivitätsdatum,Aktivitätsart,Verstrichene Zeit,Distanz',
    '03.02.2026, 12:05:30',
    'Radfahrt',
  ],
  [
    "ID de l'activité,Date de l’activité,Type d'activité,Temps écoulé,Distance",
    '3 févr. 2026 à 12:05:30',
    'Vélo',
  ],
  [
    'ID de actividad,Fecha de la actividad,Tipo de actividad,Tiempo transcurrido,Distancia',
    '3 feb 2026, 12:05:30',
    'Bicicleta',
  ],
  ['ID attività,Data attività,Tipo attività,Tempo trascorso,Distanza', '3 feb 2026, 12:05:30', 'Pedalata'],
  [
    'ID da atividade,Data da atividade,Tipo de atividade,Tempo decorrido,Distância',
    '3 de fev. de 2026, 12:05:30',
    'Pedalada',
  ],
  [
    'Activiteits-ID,Datum van activiteit,Activiteitstype,Verstreken tijd,Afstand',
    '3 feb. 2026 12:05:30',
    'Fietsrit',
  ],
  ['活动 ID,活动日期,活动类型,经过时间,距离', '2026年2月3日 下午12:05:30', '骑行'],
  [
    'アクティビティ ID,アクティビティの日付,アクティビティタイプ,経過時間,距離',
    '2026/02/03 12:05:30',
    'ライド',
  ],
  ['Activity ID,Activity Date,Activity Type,Elapsed Time,Distance', '2026-02-03 12:05:30', 'Ride'],
])('reads a table whose header is %s', async (titles, date, type) => {
  const bytes = table([`1,"${date}",${type},2710,"11,27"`], titles);
  expect(recogniseActivities(bytes)).toBe(true);
  expect(await activities(bytes)).toMatchObject([
    {
      startedAt: '2026-02-03T12:05:30.000Z',
      activity: 'cycling',
      elapsedSeconds: 2710,
      distanceMetres: 11270,
    },
  ]);
});

it.each([
  [['2/3/2026, 12:05:30', '14/3/2026, 12:05:30'], '2026-03-02T12:05:30.000Z'],
  [['2/3/2026, 12:05:30 PM', '3/14/2026, 12:05:30 PM'], '2026-02-03T12:05:30.000Z'],
  [['2/3/2026, 12:05:30 PM'], '2026-02-03T12:05:30.000Z'],
  [['2/3/2026, 12:05:30'], '2026-03-02T12:05:30.000Z'],
])('tells from all dates of %j which of day and month stands first', async (dates, startedAt) => {
  expect((await activities(table(dates.map((date) => row(date)))))[0]).toMatchObject({ startedAt });
});

it('keeps a cell with line breaks whole, and rejects a row that is cut off or undated', async () => {
  const broken = row('Feb 3, 2026, 12:05:30 PM').replace('Lunch ride', '"Lunch\n---\nride"');
  const records = await read(table([broken, row('soon'), '556,"Feb 4, 2026, 12:05:30 PM",Ri']));
  expect(records).toMatchObject([
    { activity: { name: 'Lunch\n---\nride' } },
    { warning: { code: 'item_rejected', where: 'line 5', count: 2 } },
  ]);
});

it('refuses a table in an unknown language, and claims no other table', async () => {
  const finnish = table(['1,2,3'], 'Suorituksen tunnus,Päivämäärä,Laji');
  expect(recogniseActivities(finnish)).toBe(false);
  await expect(read(finnish)).rejects.toMatchObject({ code: 'unknown-columns', where: 'line 1' });
});

it.each([
  ['7.0', 7],
  ['', null],
  ['0.0', null],
  ['74', null],
])('keeps that a session was rated %j as %s', async (rating, perceivedExertion) => {
  const titles = 'Activity ID,Activity Date,Activity Type,Elapsed Time,Perceived Exertion';
  const bytes = table([`1,"Feb 3, 2026, 12:05:30 PM",Ride,2710,${rating}`], titles);
  expect(await activities(bytes)).toMatchObject([{ perceivedExertion }]);
});
