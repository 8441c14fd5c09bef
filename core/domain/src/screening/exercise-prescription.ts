import type { ActivityCode, PopulationCode } from '../profile/vocabulary/index.js';
import type { Citation } from '../shared/citation.js';
import type { Localised } from '../shared/localised.js';
import type { IntensityBand } from './constraint.js';

/** From lowest to highest, both included. */
export interface AmountRange {
  low: number;
  high: number;
}

/** Aerobic exercise by frequency, intensity, time, type and volume. */
export interface AerobicPrescription {
  daysPerWeek: AmountRange;
  bands: readonly IntensityBand[];
  /** Percent of heart-rate reserve or oxygen-uptake reserve; null where heart rate is no guide. */
  heartRateReservePercent: AmountRange | null;
  /** True where heart rate may steer only after an exercise test on the current medicine. */
  heartRateNeedsTest: boolean;
  /** Borg's 6–20 scale. */
  effort: AmountRange;
  /** The same effort on the 0–10 scale, for populations that are steered by it; null where 6–20 steers. */
  effortOfTen: AmountRange | null;
  /** Breathlessness on Borg's 0–10 scale, where it steers. */
  breathlessness: AmountRange | null;
  minutesPerSession: AmountRange;
  /** Moderate-equivalent minutes: a vigorous one counts twice (Bull 2020, WHO). */
  minutesPerWeek: AmountRange;
  /** No more days in a row without it than this; null: no such rule. */
  longestGapDays: number | null;
  activities: readonly ActivityCode[];
}

/** Strength training; percent of the one-repetition maximum. */
export interface ResistancePrescription {
  daysPerWeek: AmountRange;
  percentOfMaximum: AmountRange | null;
  sets: AmountRange;
  repetitions: AmountRange;
}

/** How much pain exercise may bring (Thomeé 1997, Phys Ther 77:1690). */
export interface PainLimit {
  /** At most so much during exercise, 0–10. */
  mostOfTen: number;
  /** It is back to its usual level after so many hours. */
  settlesWithinHours: number;
}

/** What exercise is advised to a population: FITT-VP (Garber 2011, Med Sci Sports Exerc 43:1334), with what to mind. */
export interface ExercisePrescription {
  population: PopulationCode;
  /** What exercise does for these people, in plain words. */
  benefits: Localised;
  /** Null where no aerobic exercise is advised. */
  aerobic: AerobicPrescription | null;
  /** Null where no strength training is advised, or not yet. */
  resistance: ResistancePrescription | null;
  /** At least so many days; 0: not advised as such. */
  balanceDaysPerWeek: number;
  flexibilityDaysPerWeek: AmountRange | null;
  /** Null where pain is no guide. */
  pain: PainLimit | null;
  /** True where every effort must stay below what brings symptoms on, that day and the days after. */
  belowSymptoms: boolean;
  /** How the dose grows. Null where it must not grow by a plan (post-exertional malaise). */
  progression: { percentPerWeek: number | null; minutesPerWeek: number | null; how: Localised } | null;
  /** What this population must mind, one sentence each. */
  considerations: readonly Localised[];
}

/** A prescription in a screening, with the rule that gave it. */
export type GivenPrescription = ExercisePrescription & {
  ruleId: string;
  ruleVersion: number;
  packId: string;
  citations: readonly Citation[];
};
