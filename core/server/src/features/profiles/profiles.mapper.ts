import type { Profile, ProfileCondition } from '@regimen/domain';

/** The profile form as the schema defines it. */
export interface ProfileInput {
  birthDate?: string | null;
  sex: Profile['sex'];
  heightCm?: number | null;
  bodyMassKg?: number | null;
  conditions: readonly { code: string; since?: string | null }[];
  medications: readonly string[];
  activeMinutesPerWeek?: number | null;
  restingSystolicMmHg?: number | null;
  restingDiastolicMmHg?: number | null;
  restingHeartRateBpm?: number | null;
  measuredMaxHeartRateBpm?: number | null;
  vo2maxMlKgMin?: number | null;
  availableDays: readonly { weekday: number; minutes: number }[];
  equipment: readonly string[];
  places: readonly string[];
  likedActivities: readonly string[];
  dislikedActivities: readonly string[];
  timeZone: string;
}

/**
 * The profile after a form was sent. Codes are taken as they are and checked by `profileIssues`; symptoms and the date
 * of screening stay as they were, because only the screening questions may change them.
 */
export function profileFromInput(
  input: ProfileInput,
  before: Profile,
  confirmedBy: 'person' | 'clinician',
): Profile {
  return {
    birthDate: input.birthDate ?? null,
    sex: input.sex,
    heightCm: input.heightCm ?? null,
    bodyMassKg: input.bodyMassKg ?? null,
    conditions: input.conditions.map((condition) => conditionFrom(condition, before, confirmedBy)),
    medications: input.medications as Profile['medications'],
    symptoms: before.symptoms,
    screeningAnsweredOn: before.screeningAnsweredOn,
    activeMinutesPerWeek: input.activeMinutesPerWeek ?? null,
    restingSystolicMmHg: input.restingSystolicMmHg ?? null,
    restingDiastolicMmHg: input.restingDiastolicMmHg ?? null,
    restingHeartRateBpm: input.restingHeartRateBpm ?? null,
    measuredMaxHeartRateBpm: input.measuredMaxHeartRateBpm ?? null,
    vo2maxMlKgMin: input.vo2maxMlKgMin ?? null,
    availableDays: input.availableDays as Profile['availableDays'],
    equipment: input.equipment as Profile['equipment'],
    places: input.places as Profile['places'],
    likedActivities: input.likedActivities as Profile['likedActivities'],
    dislikedActivities: input.dislikedActivities as Profile['dislikedActivities'],
    timeZone: input.timeZone,
  };
}

function conditionFrom(
  { code, since }: { code: string; since?: string | null },
  before: Profile,
  confirmedBy: 'person' | 'clinician',
): ProfileCondition {
  const known = before.conditions.find((condition) => condition.code === code);
  return {
    code: code as ProfileCondition['code'],
    ...(since ? { since } : {}),
    confirmed: confirmedBy === 'clinician' || known?.confirmed === true,
  };
}
