import type { Citation } from '../../shared/citation.js';
import type { FittPopulation, PrescriptionNote, Span } from './prescription.js';

/** What a prescription for a population must look like. Bounds belong to their span; without an upper one it is Infinity. */
export interface FittRule {
  aerobicDays: Span;
  /** % of heart-rate reserve, effort 6–20 and effort 0–10 that are right; null where the measure may not steer. */
  reserve: Span | null;
  effort: Span | null;
  effortOfTen: Span | null;
  /** Words without which the reserve may not steer. */
  reserveNeeds?: PrescriptionNote;
  /** % of the one-repetition maximum, where resistance is prescribed by it. */
  percentOfMaximum?: Span;
  minutes: Span;
  resistanceDays: Span;
  balanceDays: Span;
  longestGapDays?: number;
  typeNeeds?: PrescriptionNote;
  /** Moderate-equivalent minutes a week. */
  weeklyMinutes: Span;
  /** Whether and how the dose must grow. */
  progression: 'limited' | 'stated' | 'absent';
  progressionNeeds?: PrescriptionNote;
  citation: Citation;
}

const upward = Number.POSITIVE_INFINITY;
const any: Span = [0, 7];
const acsm: Citation = {
  source: 'ACSM, Guidelines for exercise testing and prescription, 10th ed.',
  year: 2018,
  needsClinicianReview: true,
};

const healthy: FittRule = {
  aerobicDays: [3, 7],
  reserve: [40, 89],
  effort: [12, 17],
  effortOfTen: [4, 8],
  minutes: [20, 60],
  resistanceDays: [2, 7],
  balanceDays: any,
  weeklyMinutes: [150, 300],
  progression: 'limited',
  citation: { source: 'Bull 2020, WHO, Br J Sports Med 54:1451; Garber 2011, MSSE 43:1334', year: 2020 },
};

/** FITT-VP by population: what each letter asks for, with its guideline. */
export const fittRules: Readonly<Record<FittPopulation, FittRule>> = {
  healthy,
  older: {
    ...healthy,
    reserve: null,
    effort: null,
    effortOfTen: [5, 8],
    minutes: [10, 60],
    balanceDays: [3, 7],
    progression: 'stated',
  },
  hypertension: {
    ...healthy,
    aerobicDays: [2, 7],
    reserve: [40, 80],
    percentOfMaximum: [40, 80],
    minutes: [20, upward],
    weeklyMinutes: [90, upward],
    progression: 'stated',
    citation: acsm,
  },
  'type-2-diabetes': {
    ...healthy,
    minutes: [20, upward],
    resistanceDays: [2, 3],
    longestGapDays: 2,
    weeklyMinutes: [150, upward],
    progression: 'stated',
    citation: { source: 'Colberg 2016, ADA, Diabetes Care 39:2065', year: 2016, needsClinicianReview: true },
  },
  'cardiac-rehabilitation': {
    ...healthy,
    aerobicDays: [3, 5],
    reserve: [40, 80],
    reserveNeeds: 'tested-on-medication',
    effort: [11, 14],
    effortOfTen: null,
    resistanceDays: any,
    weeklyMinutes: [60, 300],
    progression: 'stated',
    citation: { source: 'Squires 2018, AACVPR, J Cardiopulm Rehabil Prev 38:139', year: 2018 },
  },
  'heart-failure': {
    ...healthy,
    aerobicDays: [3, 5],
    reserve: [40, 80],
    effort: [11, 14],
    effortOfTen: null,
    minutes: [10, 60],
    resistanceDays: [1, 7],
    weeklyMinutes: [60, 200],
    progression: 'stated',
    citation: acsm,
  },
  obesity: {
    ...healthy,
    aerobicDays: [5, 7],
    minutes: [30, 60],
    typeNeeds: 'low-impact',
    progression: 'stated',
    citation: { source: 'Donnelly 2009, ACSM, MSSE 41:459', year: 2009, needsClinicianReview: true },
  },
  copd: {
    ...healthy,
    aerobicDays: [3, 5],
    reserve: null,
    effort: null,
    effortOfTen: [4, 6],
    weeklyMinutes: [60, 200],
    progression: 'stated',
    citation: { source: 'Garvey 2016, AACVPR, J Cardiopulm Rehabil Prev 36:75', year: 2016 },
  },
  'low-back-pain-or-osteoarthritis': {
    ...healthy,
    aerobicDays: [2, 5],
    reserve: [30, 89],
    effort: [9, 17],
    effortOfTen: [2, 8],
    minutes: [20, upward],
    weeklyMinutes: [90, upward],
    progression: 'stated',
    progressionNeeds: 'pain-rule',
    citation: {
      source: 'Bannuru 2019, OARSI, Osteoarthritis Cartilage 27:1578',
      year: 2019,
      needsClinicianReview: true,
    },
  },
  pregnancy: {
    ...healthy,
    reserve: null,
    effort: [12, 14],
    effortOfTen: null,
    minutes: [20, upward],
    resistanceDays: any,
    typeNeeds: 'low-fall-risk',
    weeklyMinutes: [150, upward],
    progression: 'stated',
    citation: { source: 'ACOG 2020, Committee Opinion 804', year: 2020 },
  },
  'post-exertional-malaise': {
    ...healthy,
    aerobicDays: any,
    reserve: null,
    effort: null,
    effortOfTen: null,
    minutes: [0, 10],
    resistanceDays: any,
    typeNeeds: 'breathing-or-pacing',
    weeklyMinutes: [0, upward],
    progression: 'absent',
    citation: { source: 'World Physiotherapy 2021, briefing paper 9; NICE 2021, NG206', year: 2021 },
  },
};
