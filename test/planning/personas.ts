import type { MakePlanInput, Profile, TrainingRequest } from '@regimen/domain';
import { emptyProfile, emptyRequest } from '@regimen/domain';

const notUnderstood = { value: 'general-health', span: null, confidence: 1, origin: 'default' } as const;

/** A request in which nothing was said. */
export const silentRequest: TrainingRequest = {
  ...emptyRequest({ text: '', language: 'en', understoodBy: { model: 'test', version: '1' } }),
  goals: [{ kind: notUnderstood, target: null, deadline: null }],
};

/** A healthy adult whose screening is answered. */
export const beginner: Profile = {
  ...emptyProfile('Europe/Berlin'),
  birthDate: '1988-04-02',
  sex: 'female',
  heightCm: 168,
  bodyMassKg: 70,
  screeningAnsweredOn: '2026-11-01',
  activeMinutesPerWeek: 40,
  restingSystolicMmHg: 122,
  restingDiastolicMmHg: 78,
  restingHeartRateBpm: 68,
  availableDays: [1, 2, 4, 6].map((weekday) => ({ weekday: weekday as 1, minutes: 60 })),
  places: ['home', 'outdoors', 'gym'],
};

/** Eight weeks after an infarction, on a beta-blocker. */
export const cardiac: Profile = {
  ...beginner,
  birthDate: '1962-09-12',
  sex: 'male',
  heightCm: 176,
  bodyMassKg: 84,
  conditions: [
    { code: 'coronary-artery-disease' },
    { code: 'myocardial-infarction', since: '2026-09-30', confirmed: true },
  ],
  medications: ['beta-blocker', 'statin'],
  restingHeartRateBpm: 58,
  places: ['home', 'outdoors', 'clinic'],
};

/** The person of the Chinese example. */
export const swimmer: Profile = {
  ...beginner,
  birthDate: '1974-05-20',
  sex: 'male',
  heightCm: 172,
  bodyMassKg: 82,
  conditions: [{ code: 'hypertension' }],
  restingSystolicMmHg: 145,
  restingDiastolicMmHg: 90,
  availableDays: [1, 3, 5, 6].map((weekday) => ({ weekday: weekday as 1, minutes: 60 })),
  places: ['pool', 'home'],
  timeZone: 'Asia/Shanghai',
};

/** Seventy, at home, without equipment. */
export const older: Profile = {
  ...beginner,
  birthDate: '1956-02-02',
  bodyMassKg: 66,
  availableDays: [1, 2, 3, 5, 6].map((weekday) => ({ weekday: weekday as 1, minutes: 40 })),
  places: ['home'],
};

export function inputFor(
  profile: Profile,
  request: Partial<TrainingRequest>,
  packs: MakePlanInput['packs'],
): MakePlanInput {
  return {
    profile,
    request: { ...silentRequest, ...request },
    packs,
    vitals: {},
    baseline: {
      bodyMassKg: profile.bodyMassKg,
      vo2maxMlKgMin: profile.vo2maxMlKgMin,
      restingSystolicMmHg: profile.restingSystolicMmHg,
      weeklyLoad: null,
      activeMinutesPerWeek: profile.activeMinutesPerWeek,
    },
    on: '2026-11-25',
    startsOn: '2026-11-30',
    weeks: 12,
    dietaryDeficitKcalPerDay: () => 0,
    suggestions: {},
  };
}
