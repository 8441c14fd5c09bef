import type { FactName, Localised } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';

/** Readings of the day a person takes themselves; ranges are what a body can show at all (engineering). */
const readings: { readonly [name in FactName]?: Reading } = {
  restingSystolicMmHg: {
    unit: 'mm[Hg]',
    low: 50,
    high: 300,
    label: { en: 'Blood pressure, upper number', zh: '收缩压（高压）' },
    text: {
      en: 'What is the upper number of your blood pressure now?',
      zh: '您现在的收缩压（高压）是多少？',
    },
  },
  restingDiastolicMmHg: {
    unit: 'mm[Hg]',
    low: 20,
    high: 200,
    label: { en: 'Blood pressure, lower number', zh: '舒张压（低压）' },
    text: {
      en: 'What is the lower number of your blood pressure now?',
      zh: '您现在的舒张压（低压）是多少？',
    },
  },
  oxygenSaturationPercent: {
    unit: '%',
    low: 50,
    high: 100,
    label: { en: 'Oxygen saturation', zh: '血氧饱和度' },
    text: { en: 'What is your oxygen saturation now?', zh: '您现在的血氧饱和度是多少？' },
  },
  bodyTemperatureCelsius: {
    unit: 'Cel',
    low: 33,
    high: 43,
    label: { en: 'Body temperature', zh: '体温' },
    text: { en: 'What is your temperature today?', zh: '您今天的体温是多少？' },
  },
  bloodGlucoseMgDl: {
    unit: 'mg/dL',
    low: 20,
    high: 800,
    label: { en: 'Blood glucose', zh: '血糖' },
    text: { en: 'What is your blood glucose now?', zh: '您现在的血糖是多少？' },
  },
};

interface Reading {
  unit: string;
  low: number;
  high: number;
  label: Localised;
  text: Localised;
}

/** The question for a reading; null for any other fact. */
export function readingQuestion(name: FactName): Handed<Schema.ScreeningQuestion> | null {
  const reading = readings[name];
  return reading ? { name, kind: 'number', choices: [], holdsDays: 1, ...reading } : null;
}

/** Whether a reading can have this value; null for a fact that is no reading. */
export function fitsReading(name: string, value: unknown): boolean | null {
  const reading = Object.hasOwn(readings, name) ? readings[name as FactName] : undefined;
  if (!reading) return null;
  return typeof value === 'number' && value >= reading.low && value <= reading.high;
}
