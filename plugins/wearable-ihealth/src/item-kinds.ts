import type { Metric } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { positiveIn } from '@regimen/plugin-api/reading';

/** A list of an answer: where its unit stands, and what its items hold. -1 and 0 mean "not measured" in all of them. */
export interface ItemKind {
  list: string;
  /** Field of the answer with the number of the unit, and the factor to ours by that number. */
  unit: string | null;
  factors: readonly number[];
  values: (item: JsonObject, factor: number) => Readonly<Partial<Record<Metric, number | null>>>;
}

const scaled = (item: JsonObject, name: string, factor: number) => {
  const value = positiveIn(item, name);
  return value === null ? null : value * factor;
};
/** Exact: international pound, and 14 of them to a stone. */
const poundKg = 0.45359237;
/** 1 kPa in mmHg. */
const mmHgPerKilopascal = 7.50061683;
/** 1 mmol/L of glucose in mg/dL (molar mass 180.156 g/mol). */
const milligramsPerMillimole = 18.0156;

export const itemKinds: readonly ItemKind[] = [
  {
    list: 'BPDataList',
    unit: 'BPUnit',
    factors: [1, mmHgPerKilopascal],
    values: (item, factor) => ({
      'systolic-pressure': scaled(item, 'HP', factor),
      'diastolic-pressure': scaled(item, 'LP', factor),
      'heart-rate': positiveIn(item, 'HR'),
    }),
  },
  {
    list: 'WeightDataList',
    unit: 'WeightUnit',
    factors: [1, poundKg, 14 * poundKg],
    values: (item, factor) => ({
      'body-mass': scaled(item, 'WeightValue', factor),
      'body-mass-index': positiveIn(item, 'BMI'),
      'body-fat': positiveIn(item, 'FatValue'),
    }),
  },
  {
    list: 'BGDataList',
    unit: 'BGUnit',
    factors: [1, milligramsPerMillimole],
    values: (item, factor) => ({ 'blood-glucose': scaled(item, 'BG', factor) }),
  },
  {
    list: 'BODataList',
    unit: null,
    factors: [1],
    values: (item) => ({
      'oxygen-saturation': positiveIn(item, 'BO'),
      'heart-rate': positiveIn(item, 'HR'),
    }),
  },
];
