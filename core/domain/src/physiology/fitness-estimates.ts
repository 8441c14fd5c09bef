import { metricLimits } from '../cleaning/metric-limits.js';
import type { Profile } from '../profile/profile.js';
import type { LocalDate } from '../shared/local-date.js';
import { ageInYears } from '../shared/local-date.js';
import type { MaximumOnDay } from './maximum-on-day.js';
import { friendUptake, heartRateRatioUptake } from './maximum-uptake-without-test.js';
import { raceIndex } from './race-index.js';
import { centimetresToInches, kilogramsToPounds } from './unit-conversion.js';
import { outsideValidRange, validRanges } from './valid-ranges.js';

/** Ways to estimate the maximum oxygen uptake without measuring it. */
export type FitnessMethod = 'heart_rate_ratio' | 'reference_equation' | 'best_run';

/** What an estimate cannot be worked out without. */
export type FitnessInput =
  'resting_heart_rate' | 'maximum_heart_rate' | 'age' | 'sex' | 'body_mass' | 'height' | 'run';

/** An estimate, never a measured value. */
export interface FitnessEstimate {
  method: FitnessMethod;
  /** ml/kg/min; null where something is missing, and where nothing is known of people of that age. */
  value: number | null;
  /** Standard error of the estimate, ml/kg/min; null where none was published. */
  standardError: number | null;
  missing: readonly FitnessInput[];
  /** What of the person lies outside the people the method was made from: then it is a guess, or none. */
  outside: readonly FitnessInput[];
}

export interface FitnessFacts {
  on: LocalDate;
  profile: Profile;
  restBpm: number | null;
  maximum: MaximumOnDay | null;
  bodyMassKg: number | null;
  /** Whole runs of late. */
  runs: readonly { distanceMetres: number; minutes: number }[];
}

/** Each estimate by its own method; they are not averaged, as their errors are of different people. */
export function fitnessEstimates(facts: FitnessFacts): FitnessEstimate[] {
  return [heartRateRatio(facts), referenceEquation(facts), bestRun(facts)];
}

/** Uth 2004 (Eur J Appl Physiol 91:111): 2.7 ml/kg/min with a measured maximum, 4.7 with one foretold by age. */
function heartRateRatio({ on, profile, restBpm, maximum }: FitnessFacts): FitnessEstimate {
  const age = ageOf(profile, on);
  const missing = missingOf({ resting_heart_rate: restBpm, maximum_heart_rate: maximum });
  const isOtherAge = age === null || outsideValidRange('heartRateRatioUptake', { ageYears: age }).length > 0;
  return {
    method: 'heart_rate_ratio',
    value: missing.length > 0 ? null : heartRateRatioUptake({ restBpm: restBpm!, maxBpm: maximum!.bpm }),
    standardError: maximum === null ? null : maximum.basis === 'measured' ? 2.7 : 4.7,
    missing,
    outside: [
      ...(isOtherAge ? (['age'] as const) : []),
      ...(profile.sex === 'male' ? [] : (['sex'] as const)),
    ],
  };
}

/** What is usual on a treadmill for age, sex, mass and height (de Souza e Silva 2018, Eur J Prev Cardiol 25:736; SEE 6.6). */
function referenceEquation({ on, profile, bodyMassKg }: FitnessFacts): FitnessEstimate {
  const age = ageOf(profile, on);
  const sex = profile.sex === 'unspecified' ? null : profile.sex;
  const missing = missingOf({ age, sex, body_mass: bodyMassKg, height: profile.heightCm });
  const isOtherAge = age !== null && outsideValidRange('friendUptake', { ageYears: age }).length > 0;
  return {
    method: 'reference_equation',
    // It says what is usual at an age: of ages nobody measured it says nothing.
    value:
      missing.length > 0 || isOtherAge
        ? null
        : friendUptake({
            ageYears: age!,
            sex: sex!,
            massPounds: kilogramsToPounds(bodyMassKg!),
            heightInches: centimetresToInches(profile.heightCm!),
            mode: 'treadmill',
          }),
    standardError: 6.6,
    missing,
    outside: isOtherAge ? ['age'] : [],
  };
}

/**
 * Race-fitness index of the best run (Daniels & Gilbert 1979): as much was shown, and a run that was no race shows too
 * little. No standard error was published.
 */
function bestRun({ runs }: FitnessFacts): FitnessEstimate {
  const [shortest, longest] = validRanges.raceIndex.minutes;
  const [lowest, highest] = metricLimits['vo2max-estimate']!.possible;
  const indices = runs
    .filter(({ minutes, distanceMetres }) => minutes >= shortest && minutes <= longest && distanceMetres > 0)
    .map(({ distanceMetres, minutes }) => raceIndex(distanceMetres, minutes))
    .filter((index) => index >= lowest && index <= highest);
  return {
    method: 'best_run',
    value: indices.length === 0 ? null : Math.max(...indices),
    standardError: null,
    missing: indices.length === 0 ? ['run'] : [],
    outside: [],
  };
}

function ageOf({ birthDate }: Profile, on: LocalDate): number | null {
  return birthDate === null ? null : ageInYears(birthDate, on);
}

function missingOf(needed: Partial<Record<FitnessInput, unknown>>): FitnessInput[] {
  return (Object.keys(needed) as FitnessInput[]).filter((input) => needed[input] === null);
}
