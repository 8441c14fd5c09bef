import { scoreFitt, type FittPopulation, type Prescription, type PrescriptionNote } from '@regimen/domain';
import type { Adapters } from '../adapter.js';
import type { CaseInput } from '../case-input.js';
import type { Json } from '../compare.js';

const populations: Readonly<Record<string, FittPopulation>> = {
  healthy: 'healthy',
  older: 'older',
  hypertension: 'hypertension',
  t2d: 'type-2-diabetes',
  type2_diabetes: 'type-2-diabetes',
  cvd_rehab: 'cardiac-rehabilitation',
  cardiac_rehab: 'cardiac-rehabilitation',
  hf: 'heart-failure',
  heart_failure: 'heart-failure',
  obesity: 'obesity',
  copd: 'copd',
  lbp: 'low-back-pain-or-osteoarthritis',
  low_back_pain: 'low-back-pain-or-osteoarthritis',
  oa: 'low-back-pain-or-osteoarthritis',
  osteoarthritis: 'low-back-pain-or-osteoarthritis',
  pregnancy: 'pregnancy',
  long_covid_pem: 'post-exertional-malaise',
  long_covid: 'post-exertional-malaise',
  pem: 'post-exertional-malaise',
  me_cfs: 'post-exertional-malaise',
  healthy_adult: 'healthy',
  older_adult: 'older',
  older_65: 'older',
  htn: 'hypertension',
  type_2_diabetes: 'type-2-diabetes',
  cvd: 'cardiac-rehabilitation',
  cardiac_rehabilitation: 'cardiac-rehabilitation',
  lbp_oa: 'low-back-pain-or-osteoarthritis',
  knee_oa: 'low-back-pain-or-osteoarthritis',
  hip_oa: 'low-back-pain-or-osteoarthritis',
};

/** Flags of a case, and what they say. */
const notes: Readonly<Record<string, PrescriptionNote>> = {
  testedOnMedication: 'tested-on-medication',
  lowImpact: 'low-impact',
  lowFallRisk: 'low-fall-risk',
  painRule: 'pain-rule',
  belowSymptomThreshold: 'below-symptom-threshold',
  pacing: 'breathing-or-pacing',
  startsInactive: 'starts-inactive',
};

export const fittRubricAdapters: Adapters = {
  fittVpScore: (input): Json => {
    const score = scoreFitt(prescriptionOf(input.inside('plan')));
    return {
      F: score.frequency,
      I: score.intensity,
      T: score.time,
      T2: score.type,
      V: score.volume,
      P: score.progression,
      total: score.total,
    };
  },
};

function prescriptionOf(plan: CaseInput): Prescription {
  return {
    population: populations[plan.oneOf('population', Object.keys(populations))]!,
    aerobic: plan.has('aerobic') ? aerobicOf(plan.inside('aerobic')) : null,
    resistance: plan.has('resistance') ? resistanceOf(plan.inside('resistance')) : null,
    balanceDaysPerWeek: plan.has('balance') ? plan.inside('balance').number('daysPerWeek') : 0,
    progression: progressionOf(plan.textOrNull('progression')),
    says: new Set(Object.entries(notes).flatMap(([name, note]) => (plan.flag(name) ? [note] : []))),
  };
}

function aerobicOf(part: CaseInput) {
  return {
    daysPerWeek: part.number('daysPerWeek'),
    minutes: part.number('minutes'),
    reserve: spanOf(part, 'hrrLo', 'hrrHi'),
    effort: spanOf(part, 'rpeLo', 'rpeHi'),
    effortOfTen: spanOf(part, 'borgLo', 'borgHi'),
    longestGapDays: part.numberOrNull('maxGapDays'),
  };
}

function resistanceOf(part: CaseInput) {
  return { daysPerWeek: part.number('daysPerWeek'), percentOfMaximum: spanOf(part, 'pct1rmLo', 'pct1rmHi') };
}

function spanOf(part: CaseInput, low: string, high: string): [number, number] | null {
  return part.has(low) || part.has(high) ? [part.number(low), part.number(high)] : null;
}

/** Reads "5-10%/2wk" or "10 min per week"; other words state a progression without an amount. */
function progressionOf(text: string | null): Prescription['progression'] {
  if (text === null || text.trim() === '') return null;
  const found = /(\d+(?:\.\d+)?)\s*(%|min)\w*\s*(?:\/|per|every)\s*(\d*)\s*w/i.exec(text);
  if (!found) return { percentPerWeek: null, minutesPerWeek: null };
  const perWeek = Number(found[1]) / Number(found[3] || 1);
  return found[2] === '%'
    ? { percentPerWeek: perWeek, minutesPerWeek: null }
    : { percentPerWeek: null, minutesPerWeek: perWeek };
}
