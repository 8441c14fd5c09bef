import { inspectTable } from './inspect-table.js';
import { recogniseTable } from './recognise.js';
import { readText, tableFile } from './testing/read-text.js';

/** Observations as `metric value at`, which is what matters of most. */
async function valuesOf(...args: Parameters<typeof readText>) {
  const { observations, warnings } = await readText(...args);
  const values = observations.map(({ metric, value, at, localDate }) => {
    return `${metric} ${Math.round(value * 1000) / 1000} ${localDate ?? at.slice(0, 16)}`;
  });
  return { values, warnings: warnings.map(({ code, where, count }) => `${code} ${where} ${count}`) };
}

describe('a table of measurements', () => {
  it('gives one reading of a blood pressure monitor as values of one instant', async () => {
    const { observations, warnings } = await readText(
      'Datum - Zeit;"Systole";"Diastole";"Puls";"Aktivität";"Notiz"\n' +
        '"25.06.2025 - 19:14";"104 mmHg";"68 mmHg";"72 bpm";"2";"  "\n' +
        '"06.07.2025 - 07:05";"131 mmHg";"84 mmHg";"66 bpm";"2";"=1+1"\n',
    );
    expect(warnings).toEqual([]);
    expect(observations.map(({ metric, value, at, note }) => [metric, value, at, note])).toEqual([
      ['systolic-pressure', 104, '2025-06-25T17:14:00.000Z', undefined],
      ['diastolic-pressure', 68, '2025-06-25T17:14:00.000Z', undefined],
      ['heart-rate', 72, '2025-06-25T17:14:00.000Z', undefined],
      ['systolic-pressure', 131, '2025-07-06T05:05:00.000Z', '=1+1'],
      ['diastolic-pressure', 84, '2025-07-06T05:05:00.000Z', undefined],
      ['heart-rate', 66, '2025-07-06T05:05:00.000Z', undefined],
    ]);
  });

  it.each([
    [
      'English, with date and time apart',
      'Date,Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm),Notes\nNov 14 2025,7:05 PM,131,84,66,-\n',
      [
        'systolic-pressure 131 2025-11-14T18:05',
        'diastolic-pressure 84 2025-11-14T18:05',
        'heart-rate 66 2025-11-14T18:05',
      ],
    ],
    [
      'French, with decimal commas',
      'Date et heure;Poids (kg);Masse grasse (%)\n14 janv. 2026 à 07:05;82,5;17,4\n',
      ['body-mass 82.5 2026-01-14T06:05', 'body-fat 17.4 2026-01-14T06:05'],
    ],
    ['Spanish, where día is no pressure', 'Día;Peso (kg)\n2026-01-14;82,5\n', ['body-mass 82.5 2026-01-14']],
    [
      'Italian',
      'Data e ora;Pressione massima;Pressione minima;Battito\n25/06/2025 19:14;131;84;66\n',
      [
        'systolic-pressure 131 2025-06-25T17:14',
        'diastolic-pressure 84 2025-06-25T17:14',
        'heart-rate 66 2025-06-25T17:14',
      ],
    ],
    ['Portuguese', 'Data;Hora;Glicemia\n25/06/2025;19:14;5,4\n', ['blood-glucose 97.286 2025-06-25T17:14']],
    [
      'Chinese, with tabs',
      '测量时间\t收缩压(mmHg)\t舒张压(mmHg)\t脉搏(次/分)\n2026年1月14日 下午6:05\t131\t84\t66\n',
      [
        'systolic-pressure 131 2026-01-14T17:05',
        'diastolic-pressure 84 2026-01-14T17:05',
        'heart-rate 66 2026-01-14T17:05',
      ],
    ],
    [
      'with a zone for each row',
      '"Measurement Date","Time Zone","SYS(mmHg)","DIA(mmHg)"\n"2025/06/25 07:14","Asia/Tokyo","131","84"\n',
      ['systolic-pressure 131 2025-06-24T22:14', 'diastolic-pressure 84 2025-06-24T22:14'],
    ],
    [
      'with both pressures in a cell',
      'Date,Blood pressure\n2026-01-14 08:00,120/80\n',
      ['systolic-pressure 120 2026-01-14T07:00', 'diastolic-pressure 80 2026-01-14T07:00'],
    ],
    ['in pounds', 'date,weight_lb\n2026-01-14,180\n', ['body-mass 81.647 2026-01-14']],
    [
      'a meter of glucose below its title',
      'Glucose Data,Generated on,14-01-2026\nDevice Timestamp,Historic Glucose mg/dL\n25-06-2025 19:14,97\n',
      ['blood-glucose 97 2025-06-25T17:14'],
    ],
    [
      'degrees by their range',
      'Date;Temp\n2026-01-14;98,6\n2026-01-15;99,1\n',
      ['body-temperature 37 2026-01-14', 'body-temperature 37.278 2026-01-15'],
    ],
    ['whole steps', 'Datum;Schritte\n14.01.2026;8.123\n', ['steps 8123 2026-01-14']],
    [
      'rows that name what they measure',
      'type,unit,creationDate,startDate,endDate,value\nHKQuantityTypeIdentifierBodyMass,lb,2014-09-21 07:08:47 +0100,2014-09-13 10:27:54 +0100,2014-09-13 10:27:59 +0100,180\n',
      ['body-mass 81.647 2014-09-13T09:27'],
    ],
    [
      'days with a unit in a column',
      'dateComponents,activeEnergyBurned,activeEnergyBurnedGoal,activeEnergyBurnedUnit\n2016-04-14,700.698,680,"kcal"\n',
      ['active-energy 700.698 2016-04-14'],
    ],
    [
      'seconds since 1970',
      'timestamp,Systolic,Diastolic,comment\n1750871640000,131,84,-\n',
      ['systolic-pressure 131 2025-06-25T17:14', 'diastolic-pressure 84 2025-06-25T17:14'],
    ],
    ['hours of sleep', 'Date,Sleep duration\n2026-01-14,7h 30m\n', ['sleep-duration 450 2026-01-14']],
  ])('reads %s', async (_, text, values) => {
    expect(await valuesOf(text)).toEqual({ values, warnings: [] });
  });

  it.each([
    [
      'error rows',
      'Date,SYS,DIA,Pulse\n2026-01-14 08:00,Error,Error,Error\n2026-01-15 08:00,121,80,60\n',
      ['item_rejected line 2, column 2 3'],
    ],
    [
      'filler rows',
      'Date,SYS,DIA,Pulse\n2026-01-14 08:00,---,---,---\n2026-01-15 08:00,121,80,60\n',
      ['item_rejected line 2 1'],
    ],
    [
      'zeros',
      'Date,SYS,DIA,Pulse\n2026-01-14 08:00,0,0,0\n2026-01-15 08:00,121,80,60\n',
      ['item_rejected line 2 1'],
    ],
    [
      'one pressure without the other',
      'Date,SYS,DIA,Pulse\n2026-01-14 08:00,121,,60\n2026-01-15 08:00,121,80,60\n',
      ['item_rejected line 2 1'],
    ],
    [
      'dates that do not exist',
      'Date,SYS,DIA,Pulse\n2026-02-30 08:00,121,80,60\n2026-01-15 08:00,121,80,60\n',
      ['invalid_time line 2 1'],
    ],
    [
      'rows with a cell too many',
      'Date,SYS,DIA,Pulse\n2026-01-14 08:00,12,1,80,60\n2026-01-15 08:00,121,80,60\n',
      ['ragged_row line 2 1'],
    ],
    [
      'a row cut off',
      'Date,SYS,DIA,Pulse\n2026-01-15 08:00,121,80,60\n2026-01-14 08:00,12',
      ['truncated line 3 1'],
    ],
  ])('leaves out %s and keeps the rest', async (_, text, warnings) => {
    const read = await valuesOf(text);
    expect(read.warnings).toEqual(warnings);
    expect(read.values).toEqual([
      'systolic-pressure 121 2026-01-15T07:00',
      'diastolic-pressure 80 2026-01-15T07:00',
      'heart-rate 60 2026-01-15T07:00',
    ]);
  });

  it('keeps the rest behind a quote never closed', async () => {
    const { values, warnings } = await valuesOf(
      'Date,Weight (kg),Note\n2026-01-14,82.5,"well\n2026-01-15,82.1,ok\n',
    );
    expect(values).toEqual(['body-mass 82.5 2026-01-14', 'body-mass 82.1 2026-01-15']);
    expect(warnings).toEqual(['unterminated_quote line 2 1']);
  });

  it('takes columns that take turns, and of others the first', async () => {
    const turns = 'Date,Historic Glucose mg/dL,Scan Glucose mg/dL\n2026-01-14,97,\n2026-01-15,,105\n';
    expect(await valuesOf(turns)).toEqual({
      values: ['blood-glucose 97 2026-01-14', 'blood-glucose 105 2026-01-15'],
      warnings: [],
    });
    const both = 'Date,Weight (kg),Weight (lb)\n2026-01-14,82.5,181.9\n';
    expect(await valuesOf(both)).toEqual({
      values: ['body-mass 82.5 2026-01-14'],
      warnings: ['repeated_column column 3 1'],
    });
  });

  it('says where the clocks were changed', async () => {
    const { warnings } = await valuesOf('Date,Weight (kg)\n2026-03-29 02:30,82.5\n2026-10-25 02:30,82.5\n');
    expect(warnings).toEqual(['nonexistent_local_time line 2 1', 'ambiguous_local_time line 3 1']);
  });

  it.each([
    [
      'dateOrder',
      'Date,Weight (kg)\n03/04/2025,82.5\n',
      { 'day-first': 'body-mass 82.5 2025-04-03', 'month-first': 'body-mass 82.5 2025-03-04' },
    ],
    [
      'weightUnit',
      'Date,Weight\n2025-03-04,150\n',
      { kg: 'body-mass 150 2025-03-04', lb: 'body-mass 68.039 2025-03-04' },
    ],
    [
      'decimalMark',
      'Date;Distance (km)\n2025-03-04;1,234\n',
      { ',': 'distance 1234 2025-03-04', '.': 'distance 1234000 2025-03-04' },
    ],
    [
      'glucoseUnit',
      'Date,Glucose\n2025-03-04,33.5\n',
      { 'mmol/L': 'blood-glucose 603.536 2025-03-04', 'mg/dL': 'blood-glucose 33.5 2025-03-04' },
    ],
    [
      'person',
      'Date,User,Weight (kg)\n2025-03-04,A,82\n2025-03-04,B,61\n',
      { A: 'body-mass 82 2025-03-04', B: 'body-mass 61 2025-03-04' },
    ],
  ])('asks for %s and takes the answer', async (setting, text, answers) => {
    const open = await valuesOf(text);
    expect(open.values).toEqual([]);
    expect(open.warnings[0]).toMatch(`needs_answer ${setting} `);
    const { questions } = await inspectTable(tableFile(text));
    expect(questions).toMatchObject([{ setting }]);
    for (const [answer, value] of Object.entries(answers)) {
      expect(questions[0]!.options.map((option) => option.value)).toContain(answer);
      expect((await valuesOf(text, { [setting]: answer })).values).toEqual([value]);
    }
  });

  it('lets one date decide for all, wherever it stands', async () => {
    const text = 'Date,Weight (kg)\n03/04/2025,82.5\n04/25/2025,82.1\n';
    expect((await valuesOf(text)).values).toEqual(['body-mass 82.5 2025-03-04', 'body-mass 82.1 2025-04-25']);
  });

  it('lets a person say what a column is', async () => {
    const text = 'Date,Weight (kg),Goal (kg)\n2025-03-04,82.5,75\n';
    expect(
      (await valuesOf(text, { 'column.2': 'ignore', 'column.3': 'body-mass', weightUnit: 'kg' })).values,
    ).toEqual(['body-mass 75 2025-03-04']);
  });

  it('shows what it takes the columns for', async () => {
    const { columns, firstRows } = await inspectTable(tableFile('Date,Weight,Mood\n2025-03-04,82.5,good\n'));
    expect(columns).toMatchObject([
      { position: 1, role: 'start' },
      { position: 2, role: 'body-mass', confidence: 0 },
      { position: 3, role: 'ignore' },
    ]);
    expect(firstRows).toEqual([['2025-03-04', '82.5', 'good']]);
  });

  it.each([
    ['table-of-activities', 'Date,Exercise Name,Weight\n2026-01-14,Squat,80\n'],
    ['no-known-measure', 'Date,Mood\n2026-01-14,good\n'],
    ['no-dates', 'Name,Weight\nA,82\n'],
    ['empty-table', 'Date,Weight\n'],
  ])('refuses (%s) %j', async (code, text) => {
    await expect(readText(text)).rejects.toMatchObject({ name: 'SourceFileError', code });
  });
});

describe('recognising a table', () => {
  it.each([
    [true, 'Datum;Gewicht\n01.02.2026;82,5\n'],
    [true, 'Date,Systolic,Diastolic\n'],
    [false, 'Aktivitäts-ID,Aktivitätsdatum,Distanz,Max. Herzfrequenz\n5,"03.02.2026, 12:05:30",1,2\n'],
    [false, 'Activity ID,Activity Date,Activity Name,Distance\n5,"Feb 3, 2026, 12:05:30 PM",Ride,2\n'],
    [false, 'Date,Workout Name,Exercise Name,Weight\n2026-01-14,Push,Squat,80\n'],
    [false, '"title","start_time","exercise_title","weight_lbs"\n"Legs","14 Jan 2026, 23:40","Squat",135\n'],
    [false, 'com.samsung.shealth.weight,6301000,3\nstart_time,com.samsung.weight\n'],
    [false, '[{"date": "2026-01-14", "weight": 82}]'],
    [false, '<?xml version="1.0"?><a date="2026", weight="2"/>'],
    [false, 'Date,Mood\n'],
  ])('%s for %j', (expected, text) => {
    expect(recogniseTable(Buffer.from(text))).toBe(expected);
  });
});
