import type { ConditionCode } from '@regimen/domain';
import type { Person } from '../people/person.js';

/** What people are compared by. */
export type Dimension = 'sex' | 'age' | 'bmi' | 'condition';

export interface Group {
  dimension: Dimension;
  name: string;
}

/** Lower bounds of bands, years and kg/m² (WHO 2000, Technical Report 894). */
const ageBands = [10, 18, 45, 65, 80];
const bmiBands = [0, 18.5, 25, 30, 35];

/** Conditions that are common enough to compare. */
const compared: readonly ConditionCode[] = [
  'hypertension',
  'type-2-diabetes',
  'coronary-artery-disease',
  'heart-failure',
  'stroke',
  'asthma',
  'copd',
  'obesity',
  'knee-osteoarthritis',
  'low-back-pain',
  'osteoporosis',
  'depression',
  'cancer',
  'parkinson-disease',
  'multiple-sclerosis',
  'intellectual-disability',
  'spinal-cord-injury',
  'hiv',
];

/** The groups somebody belongs to: one of each dimension, and each condition; unknown is a group of its own. */
export function groupsOf(person: Person): Group[] {
  const { sex, ageYears, conditions, heightCm, bodyMassKg } = person;
  const bmi = heightCm === null || bodyMassKg === null ? null : bodyMassKg / (heightCm / 100) ** 2;
  const named = conditions.filter((code) => compared.includes(code));
  return [
    { dimension: 'sex', name: sex },
    { dimension: 'age', name: bandOf(ageYears, ageBands) },
    { dimension: 'bmi', name: bandOf(bmi, bmiBands) },
    ...(conditions.length === 0 ? [{ dimension: 'condition' as const, name: 'none' }] : []),
    ...named.map((name) => ({ dimension: 'condition' as const, name })),
  ];
}

function bandOf(value: number | null, bounds: readonly number[]): string {
  if (value === null) return 'unknown';
  const index = bounds.findLastIndex((bound) => value >= bound);
  const [from, to] = [bounds[index], bounds[index + 1]];
  if (from === undefined) return `below ${bounds[0]}`;
  return to === undefined ? `${from} and more` : `${from} to below ${to}`;
}
