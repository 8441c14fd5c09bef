import type { Profile, ProfileCondition } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';

/** The profile form as the schema defines it. */
export type ProfileInput = Schema.ProfileInput;

/** A profile as the schema shows it. */
export type ProfileView = Handed<Schema.Profile>;

/** The profile, with what was never said as null instead of missing. */
export function profileView(profile: Profile): ProfileView {
  const conditions = profile.conditions.map(({ code, since, confirmed }) => ({
    code,
    since: since ?? null,
    confirmed: confirmed ?? false,
  }));
  return { ...profile, conditions };
}

/**
 * The profile after a form was sent. Codes are taken as they are and checked by `profileIssues`; symptoms,
 * findings and the date of screening stay as they were, because only the screening questions may change them; joints that
 * are spared have their own way.
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
    ...(before.findings ? { findings: before.findings } : {}),
    ...(before.sparedJoints ? { sparedJoints: before.sparedJoints } : {}),
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
