import type { TrainingRequest } from './training-request.js';

/** A request of which nothing is understood yet but its words. */
export function emptyRequest(
  from: Pick<TrainingRequest, 'text' | 'language' | 'understoodBy'>,
): TrainingRequest {
  return {
    intent: { value: 'plan', span: null, confidence: 1, origin: 'default' },
    goals: [],
    likedActivities: [],
    dislikedActivities: [],
    sessionsPerWeek: null,
    minutesPerSession: null,
    weekdays: [],
    excludedWeekdays: [],
    place: null,
    equipment: [],
    conditions: [],
    medications: [],
    symptoms: [],
    painfulJoints: [],
    ageYears: null,
    bodyMassKg: null,
    restingSystolicMmHg: null,
    restingDiastolicMmHg: null,
    experience: null,
    harms: [],
    questions: [],
    ...from,
  };
}
