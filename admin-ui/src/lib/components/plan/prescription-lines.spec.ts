import { fill } from '../../i18n/fill.js';
import { en } from '../../i18n/en.js';
import { prescriptionLines } from './prescription-lines.js';

const language = {
  t: (key: keyof typeof en, values = {}) => fill(en[key], values),
  code: (_: string, code: string) => code,
  text: (localised: { en: string }) => localised.en,
  number: String,
} as Parameters<typeof prescriptionLines>[1];

const nothing = {
  populations: [],
  benefits: [],
  aerobic: null,
  resistance: null,
  balanceDaysPerWeek: 0,
  flexibilityDaysPerWeek: null,
  pain: null,
  belowSymptoms: false,
  progression: null,
  considerations: [],
  citations: [],
};
const range = (low: number, high: number) => ({ low, high });

describe('the lines of a prescription', () => {
  it('say that nothing grows where nothing may', () => {
    const lines = prescriptionLines({ ...nothing, belowSymptoms: true }, language);
    expect(lines.map(({ text }) => text)).toEqual([
      'Stay below what brings on your symptoms.',
      'It does not grow by a plan. Do what your day allows.',
    ]);
  });

  it('say how often, how hard, how long and how much', () => {
    const aerobic = {
      daysPerWeek: range(3, 5),
      bands: ['moderate'],
      heartRateReservePercent: null,
      heartRateNeedsTest: true,
      effort: range(11, 14),
      breathlessness: range(4, 6),
      minutesPerSession: range(20, 20),
      minutesPerWeek: range(60, 200),
      activities: [],
    };
    const lines = prescriptionLines({ ...nothing, aerobic }, language);
    expect(lines.slice(0, 4)).toEqual([
      { label: 'How often', text: '3–5 days a week' },
      {
        label: 'How hard',
        text: 'moderate; effort 11–14 of 20; breathlessness 4–6 of 10; by heart rate only after an exercise test on your medicine',
      },
      { label: 'How long', text: '20 min each time' },
      { label: 'In a week', text: '60–200 min, a hard minute counts twice' },
    ]);
  });
});
