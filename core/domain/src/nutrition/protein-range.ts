import { bodyMassIndex } from './body-mass-index.js';
import type { Citation } from '../shared/citation.js';

export type ProteinPopulation =
  | 'rda'
  | 'trained'
  | 'olderHealthy'
  | 'olderIll'
  | 'ckd3to5'
  | 'ckd3to5Dm'
  | 'ckdKdigo2024'
  | 'dialysis'
  | 'glp1WeightLoss';

const issn: Citation = { source: 'Jäger 2017, ISSN position stand, J Int Soc Sports Nutr 14:20', year: 2017 };
const protAge: Citation = { source: 'Bauer 2013, PROT-AGE, J Am Med Dir Assoc 14:542', year: 2013 };
const kdoqi: Citation = { source: 'Ikizler 2020, KDOQI nutrition in CKD, Am J Kidney Dis 76:S1', year: 2020 };

/** Protein, grams per kilogram of body mass a day. */
const ranges: Readonly<Record<ProteinPopulation, { low: number; high: number; citation: Citation }>> = {
  rda: { low: 0.8, high: 0.8, citation: { source: 'IOM 2005, Dietary reference intakes', year: 2005 } },
  trained: { low: 1.4, high: 2, citation: issn },
  olderHealthy: { low: 1, high: 1.2, citation: protAge },
  olderIll: { low: 1.2, high: 1.5, citation: protAge },
  ckd3to5: { low: 0.55, high: 0.6, citation: kdoqi },
  ckd3to5Dm: { low: 0.6, high: 0.8, citation: kdoqi },
  ckdKdigo2024: {
    low: 0.8,
    high: 0.8,
    citation: { source: 'KDIGO 2024 CKD guideline, Kidney Int 105:S117', year: 2024 },
  },
  dialysis: { low: 1, high: 1.2, citation: kdoqi },
  glp1WeightLoss: {
    low: 1.2,
    high: 1.6,
    citation: {
      source: 'Mozaffarian 2025, joint advisory on GLP-1 therapy, Am J Clin Nutr',
      year: 2025,
      needsClinicianReview: true,
    },
  },
};

/** Daily protein for a population, grams, with its source. Mass in kg; for obesity pass {@link proteinBodyMass}. */
export function proteinRange(
  massKg: number,
  population: ProteinPopulation,
): { low: number; high: number; citation: Citation } {
  const { low, high, citation } = ranges[population];
  return { low: low * massKg, high: high * massKg, citation };
}

/** Obesity, kg/m² (WHO 2000, Technical Report 894). */
const obesityBmi = 30;

/** Share of the mass above BMI 25 that counts for protein in obesity (ASPEN 2016, adjusted body weight, JPEN 40:159). */
const countedShareOfExcess = 0.25;

/** Body mass protein is reckoned on, kg: from BMI 30 on, the mass at BMI 25 plus a quarter of what is above it. */
export function proteinBodyMass(massKg: number, heightCm: number | null): number {
  if (heightCm === null) return massKg;
  const index = bodyMassIndex(massKg, heightCm);
  if (index < obesityBmi) return massKg;
  const reference = (25 / index) * massKg;
  return reference + countedShareOfExcess * (massKg - reference);
}
