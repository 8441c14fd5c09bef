/** One table with every measure the source knows; the last column is none, so that a cut row is told by its width. */
const columns: readonly (readonly [title: string, value: string])[] = [
  ['Measured at', '2026-01-05T08:00:00+01:00'],
  ['Systolic (mmHg)', '121'],
  ['Diastolic (mmHg)', '78'],
  ['Pulse (bpm)', '61'],
  ['Resting heart rate', '55'],
  ['Weight (kg)', '72.4'],
  ['Body fat (%)', '18.5'],
  ['BMI', '23.1'],
  ['Body water (%)', '55.2'],
  ['Muscle mass (kg)', '34.2'],
  ['Bone mass (kg)', '3.1'],
  ['Waist (cm)', '84'],
  ['Height (cm)', '177'],
  ['SpO2 (%)', '97'],
  ['Respiratory rate', '14'],
  ['Temperature (°C)', '36.7'],
  ['Glucose (mmol/L)', '5.4'],
  ['RMSSD', '42'],
  ['SDNN', '51'],
  ['Steps', '8123'],
  ['Distance (km)', '5.9'],
  ['Active energy (kcal)', '412'],
  ['Basal energy (kcal)', '1650'],
  ['Total energy (kcal)', '2062'],
  ['Floors climbed', '7'],
  ['VO2max', '44.1'],
  ['Sleep duration (h)', '7.5'],
  ['Notes', 'fasting'],
  ['Mood of the day, in words of the person', 'good, as on most mornings of this winter so far'],
];

export function everyMetric(): Uint8Array {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',');
  const rows = [columns.map(([title]) => title), columns.map(([, value]) => value)];
  return Buffer.from(`${rows.map(line).join('\n')}\n`);
}

/** A blood pressure monitor as one is sold in Germany. */
export function pressureDiary(): Uint8Array {
  return Buffer.from(
    'Datum - Zeit;Systole;Diastole;Puls;Notiz;Stimmung\r\n' +
      '25.06.2025 - 19:14;104 mmHg;68 mmHg;72 bpm;nach dem Essen;gut\r\n' +
      '06.07.2025 - 07:05;131 mmHg;84 mmHg;66 bpm;=1+1;gut\r\n',
  );
}
