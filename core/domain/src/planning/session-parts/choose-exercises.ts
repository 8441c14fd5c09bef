import type { Exercise } from '../../catalogue/exercise.js';
import type { ExerciseKind, MovementPattern } from '../../catalogue/exercise-vocabulary.js';
import { judgeMovement } from '../../catalogue/judge-movement.js';
import { impacts } from '../../catalogue/loads.js';
import { selectableExercise } from '../../catalogue/selects-exercise.js';
import type { ActivityCode, MuscleGroup } from '../../profile/vocabulary/index.js';
import { groupOfMuscle } from '../../profile/vocabulary/index.js';
import type { Constraint } from '../../screening/constraint.js';
import type { Selectable } from '../../screening/selectable.js';
import type { PlanningProblem } from '../planning-problem.js';
import type { PossibleDay } from '../possible-day.js';
import { isPossibleOn } from '../possible-session.js';
import { loadsSparedJoint } from '../spared-joints.js';
import { selectableTemplate } from '../selects-template.js';
import type { SessionTemplate } from '../session-template.js';
import { limitsOf } from '../template-limits.js';

/** Most a session names: more is not remembered (engineering choice). */
export const mostExercises = 8;
/** Things and places of a day. */
export type SurroundingsOfDay = Pick<PossibleDay, 'surroundings' | 'closed'>;
/** Skill that needs a coach beside one. */
const coachedSkill = 3;

/**
 * Exercises for sessions of a template, the most useful first: possible with the person's things, no harder on the body
 * than the template says of itself, forbidden by no limit, sparing a joint that hurts. Together they work what the template
 * works, in different movements. Empty where the session names none or nothing is left. Same input, same order.
 */
export function chooseExercises(
  template: SessionTemplate,
  day: SurroundingsOfDay,
  problem: PlanningProblem,
): Exercise[] {
  const kind = kindOf(template);
  if (kind === null) return [];
  const told = new Set(limitsOf(template, problem.constraints).constraints.map(({ id }) => id));
  const left = (problem.exercises ?? [])
    .filter((exercise) => exercise.kind === kind && suits(exercise, template))
    .filter((exercise) => isPossible(exercise, template, day, problem))
    .filter((exercise) => isLeftByLimits(exercise, template, { constraints: problem.constraints, told }));
  return inTurn(left, template);
}

const kindOfActivity: Readonly<Partial<Record<ActivityCode, ExerciseKind>>> = {
  breathing: 'breathing',
  'tai-chi': 'balance',
  baduanjin: 'balance',
  yoga: 'mobility',
  pilates: 'strength',
};

function kindOf({ modality, activity }: SessionTemplate): ExerciseKind | null {
  if (modality === 'resistance') return 'strength';
  if (modality === 'balance') return 'balance';
  if (modality === 'flexibility') return 'mobility';
  return modality === 'mind-body' ? (kindOfActivity[activity] ?? null) : null;
}

/** Pilates steadies the trunk. */
const trunk: readonly MovementPattern[] = [
  'trunk-flexion',
  'trunk-extension',
  'trunk-rotation',
  'trunk-bracing',
  'trunk-side',
  'bridge',
];

/** Whether it is what the template is about. */
function suits(exercise: Exercise, template: SessionTemplate): boolean {
  const { activity, modality, muscleGroups } = template;
  if (exercise.region !== null) return false;
  if (activity === 'tai-chi' || activity === 'baduanjin') return exercise.id.startsWith(`${activity}-`);
  if (activity === 'pilates') return trunk.includes(exercise.pattern);
  if (modality !== 'resistance') return true;
  const wanted = activity === 'circuit-training' ? 'resistance-bodyweight' : activity;
  return (
    selectableExercise(exercise).activities.includes(wanted) &&
    groupsOf(exercise).every((group) => muscleGroups.includes(group))
  );
}

function isPossible(
  exercise: Exercise,
  template: SessionTemplate,
  day: SurroundingsOfDay,
  problem: PlanningProblem,
): boolean {
  const more = exercise.equipment.filter((item) => !template.equipment.includes(item));
  return (
    asksNoMore(exercise, template) &&
    exercise.places.some((place) => template.places.includes(place)) &&
    (more.length === 0 || isPossibleOn({ ...template, equipment: more }, day, problem)) &&
    sparesSoreJoints(exercise, problem) &&
    !loadsSparedJoint(exercise, problem.profile.sparedJoints)
  );
}

function asksNoMore(exercise: Exercise, template: SessionTemplate): boolean {
  return (
    exercise.skill < coachedSkill &&
    impacts.indexOf(exercise.impact) <= impacts.indexOf(template.impact) &&
    exercise.fallRisk <= template.fallRisk &&
    (exercise.valsalva !== 'high' || template.valsalva) &&
    (!exercise.contact || template.contact) &&
    (!exercise.breathHold || template.breathHold)
  );
}

/** Nothing that loads a joint that hurts more than a little (engineering choice; needs clinician review). */
function sparesSoreJoints({ jointLoad, impact }: Exercise, { request }: PlanningProblem): boolean {
  return request.painfulJoints.every(
    ({ value }) => jointLoad[value] <= 1 && !(jointLoad[value] > 0 && impact === 'high'),
  );
}

/**
 * A limit may speak of the exercise by what it is or by the session it is in; neither may forbid it. Care that only the
 * exercise asks for would not be shown with the session, so that it is left out.
 * @param limits.told ids of the limits that speak of the session.
 */
function isLeftByLimits(
  exercise: Exercise,
  template: SessionTemplate,
  limits: { constraints: readonly Constraint[]; told: ReadonlySet<string> },
): boolean {
  const own = selectableExercise(exercise);
  const { activities, modalities, bands } = selectableTemplate(template);
  return [own, { ...own, activities, modalities, bands }].every((thing: Selectable) => {
    const { kind, by } = judgeMovement(thing, limits.constraints);
    return kind === 'allowed' || (kind === 'with-care' && by.every(({ id }) => limits.told.has(id)));
  });
}

/** What a new muscle group, a new movement, the template's own things and a middle rung are worth (engineering choice). */
const worth = { group: 4, pattern: 3, equipment: 2, middle: 1, skill: -1 };

function inTurn(pool: readonly Exercise[], template: SessionTemplate): Exercise[] {
  const chosen: Exercise[] = [];
  const left = [...pool].sort((a, b) => (a.id < b.id ? -1 : 1));
  while (chosen.length < mostExercises && left.length > 0) {
    const values = left.map((exercise) => valueOf(exercise, chosen, template));
    const [next] = left.splice(values.indexOf(Math.max(...values)), 1);
    if (next) chosen.push(next);
  }
  return chosen;
}

function valueOf(exercise: Exercise, chosen: readonly Exercise[], template: SessionTemplate): number {
  const covered = new Set(chosen.flatMap(groupsOf));
  const fresh = new Set(groupsOf(exercise).filter((group) => !covered.has(group))).size;
  const isNew = !chosen.some(({ pattern }) => pattern === exercise.pattern);
  const usesOwn = exercise.equipment.some((item) => template.equipment.includes(item));
  const isMiddle = exercise.progressions.length > 0 && exercise.regressions.length > 0;
  return (
    worth.group * Math.min(2, fresh) +
    (isNew ? worth.pattern : 0) +
    (usesOwn ? worth.equipment : 0) +
    (isMiddle && template.band !== 'light' ? worth.middle : 0) +
    worth.skill * exercise.skill
  );
}

function groupsOf({ primaryMuscles }: Exercise): MuscleGroup[] {
  return primaryMuscles.map((muscle) => groupOfMuscle[muscle]);
}
