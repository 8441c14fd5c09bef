import type { TrainingRequest } from '../request/training-request.js';
import { foundMarks } from './found-marks.js';
import type { Mark } from './mark.js';

/** As many questions as this leave nothing but doubt: more are never asked at once. */
const questionsOfFullDoubt = 3;

/**
 * How much a text leaves its readings in doubt, 0 (none) to 1: they disagree, they would ask back, or they are unsure.
 * Each reason alone can fill the doubt (noisy or). A text nobody could read is all doubt. Which texts are worth asking
 * about follows Settles, Active Learning Literature Survey, 2009, sections 3.1 (least confident) and 3.2 (committee).
 */
export function doubtOfReadings(readings: readonly TrainingRequest[]): number {
  if (readings.length === 0) return 1;
  const asked = Math.max(...readings.map(({ questions }) => questions.length));
  const reasons = [
    disagreement(readings),
    0.5 * Math.min(1, asked / questionsOfFullDoubt),
    1 - Math.min(1, ...readings.flatMap(confidencesOf)),
  ];
  return 1 - reasons.reduce((certain, reason) => certain * (1 - reason), 1);
}

/** Mean over the pairs of readings of what the two do not share, half of it the intent's. */
function disagreement(readings: readonly TrainingRequest[]): number {
  const pairs = readings.flatMap((one, index) =>
    readings.slice(index + 1).map((other) => [one, other] as const),
  );
  if (pairs.length === 0) return 0;
  const apart = pairs.map(([a, b]) => {
    const intents = a.intent.value === b.intent.value ? 0 : 1;
    return 0.5 * intents + 0.5 * (1 - agreement(foundMarks(a), foundMarks(b)));
  });
  return apart.reduce((sum, each) => sum + each, 0) / pairs.length;
}

/** Share of the values of both that both hold at overlapping words (F1 of one against the other). */
function agreement(a: readonly Mark[], b: readonly Mark[]): number {
  if (a.length + b.length === 0) return 1;
  const shared = a.filter((one) =>
    b.some(
      (other) =>
        one.slot === other.slot &&
        one.value === other.value &&
        one.start < other.end &&
        other.start < one.end,
    ),
  ).length;
  return Math.min(1, (2 * shared) / (a.length + b.length));
}

/** How sure a reading is of what it took from the words; what was assumed is no reading. */
function confidencesOf(request: TrainingRequest): number[] {
  const { goals, intent } = request;
  const slots = [
    intent,
    ...goals.flatMap(({ kind, target, deadline }) => [kind, target, deadline]),
    ...request.likedActivities,
    ...request.dislikedActivities,
    ...request.conditions,
    ...request.medications,
    ...request.symptoms,
    ...request.painfulJoints,
    ...request.harms,
    ...request.weekdays,
    ...request.equipment,
    ...[request.place, request.experience, request.sessionsPerWeek, request.minutesPerSession],
  ];
  return slots.flatMap((slot) => (slot?.origin === 'text' ? [slot.confidence] : []));
}
