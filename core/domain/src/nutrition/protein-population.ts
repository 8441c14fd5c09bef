import type { ConditionCode, MedicationClass } from '../profile/vocabulary/index.js';
import type { ProteinPopulation } from './protein-range.js';

/** From this age on the protein of older people applies, years (Bauer 2013, PROT-AGE, J Am Med Dir Assoc 14:542). */
const olderAgeYears = 65;

/** Chronic illness that raises an older person's need (PROT-AGE, same source). */
const chronicIllnesses: ReadonlySet<ConditionCode> = new Set<ConditionCode>([
  'copd',
  'heart-failure',
  'cancer',
  'stroke',
  'parkinson-disease',
]);

/** Which protein range applies. The kidneys' cap comes before every goal; then the medicine, the age, the training. */
export function proteinPopulation(person: {
  ageYears: number | null;
  conditions: readonly ConditionCode[];
  medications: readonly MedicationClass[];
  /** Trains strength, and wants muscle or wants to lose weight without losing it. */
  trainsForMuscle: boolean;
}): ProteinPopulation {
  if (person.conditions.includes('chronic-kidney-disease')) return 'ckdKdigo2024';
  if (person.medications.includes('glp-1-agonist')) return 'glp1WeightLoss';
  if (person.ageYears !== null && person.ageYears >= olderAgeYears) {
    return person.conditions.some((code) => chronicIllnesses.has(code)) ? 'olderIll' : 'olderHealthy';
  }
  return person.trainsForMuscle ? 'trained' : 'rda';
}
