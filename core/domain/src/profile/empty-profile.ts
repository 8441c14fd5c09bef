import type { Profile } from './profile.js';

/** A profile in which nothing is known yet. */
export function emptyProfile(timeZone: string): Profile {
  return {
    birthDate: null,
    sex: 'unspecified',
    heightCm: null,
    bodyMassKg: null,
    conditions: [],
    medications: [],
    symptoms: [],
    screeningAnsweredOn: null,
    activeMinutesPerWeek: null,
    restingSystolicMmHg: null,
    restingDiastolicMmHg: null,
    restingHeartRateBpm: null,
    measuredMaxHeartRateBpm: null,
    vo2maxMlKgMin: null,
    availableDays: [],
    equipment: [],
    places: [],
    likedActivities: [],
    dislikedActivities: [],
    timeZone,
  };
}
