import type { ProblemIssue } from '../shared/problem.js';
import type { CardioActivity } from './cardio-activity.js';
import { checkActivity } from './check-activity.js';
import { checkExercise } from './check-exercise.js';
import { checkLinks } from './check-links.js';
import type { Exercise } from './exercise.js';

/** Every fault of the exercises and activities of a pack, its `path` pointing into the pack (`exercises[3].cues`). */
export function checkCatalogue({
  exercises,
  activities,
}: {
  exercises: readonly Exercise[];
  activities: readonly CardioActivity[];
}): ProblemIssue[] {
  return [
    ...exercises.flatMap((exercise, index) => checkExercise(exercise, `exercises[${index}]`)),
    ...checkLinks(exercises),
    ...activities.flatMap((activity, index) => checkActivity(activity, `activities[${index}]`)),
  ];
}
