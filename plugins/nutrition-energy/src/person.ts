import type {
  ConditionCode,
  MedicationClass,
  Profile,
  RestrictionBar,
  Sex,
  TrainingRequest,
} from '@regimen/domain';
import { ageInYears, bodyMassIndex, restrictionBar } from '@regimen/domain';

/** What food advice needs to know of a person; the profile comes before the words of the request. */
export interface Person {
  ageYears: number | null;
  sex: Sex;
  heightCm: number | null;
  bodyMassKg: number | null;
  bmi: number | null;
  conditions: readonly ConditionCode[];
  medications: readonly MedicationClass[];
  activeMinutesPerWeek: number | null;
  wantsToLose: boolean;
  wantsMuscle: boolean;
  /** Why no calorie target may be shown; null when one may. */
  bar: RestrictionBar | null;
}

export function personOf(profile: Profile, request: TrainingRequest, on: string): Person {
  const ageYears =
    profile.birthDate === null ? (request.ageYears?.value ?? null) : ageInYears(profile.birthDate, on);
  const bodyMassKg = profile.bodyMassKg ?? request.bodyMassKg?.value ?? null;
  const conditions = [
    ...profile.conditions.map(({ code }) => code),
    ...request.conditions.map(({ value }) => value),
  ];
  const bmi = bmiOf(bodyMassKg, profile.heightCm);
  const goals = new Set(request.goals.map(({ kind }) => kind.value));
  const asksForExtremes = request.harms.some(
    ({ value }) => value === 'starvation' || value === 'extreme-weight-loss',
  );
  const goalBmi = bmiOf(wantedMass(request, bodyMassKg), profile.heightCm);
  return {
    ageYears,
    sex: profile.sex,
    heightCm: profile.heightCm,
    bodyMassKg,
    bmi,
    conditions,
    medications: [...profile.medications, ...request.medications.map(({ value }) => value)],
    activeMinutesPerWeek: profile.activeMinutesPerWeek,
    wantsToLose: goals.has('lose-weight'),
    wantsMuscle: goals.has('build-muscle') || goals.has('gain-strength'),
    bar: restrictionBar({ ageYears, bmi, goalBmi, conditions, asksForExtremes }),
  };
}

function wantedMass(request: TrainingRequest, bodyMassKg: number | null): number | null {
  const target = request.goals
    .map((goal) => goal.target?.value)
    .find((value) => value?.quantity === 'body-mass');
  if (!target) return null;
  return target.mode === 'level' ? target.value : bodyMassKg === null ? null : bodyMassKg + target.value;
}

function bmiOf(massKg: number | null, heightCm: number | null): number | null {
  return massKg === null || heightCm === null ? null : bodyMassIndex(massKg, heightCm);
}
