import type { Exercise } from '../../catalogue/exercise.js';
import { groupOfMuscle } from '../../profile/vocabulary/index.js';
import type { Constraint, Selector } from '../../screening/constraint.js';
import type { PlanSession } from '../plan.js';
import type { PlannedExercise } from '../session-parts/planned-exercise.js';
import { sparedOn } from './check-possible.js';
import { classOf } from './calendar-of-date.js';
import { checkWhere } from './check-where.js';
import { isHarder } from './intensity.js';
import type { Violation } from '../violation.js';
import type { PlacedSession, Report } from './placed-session.js';
import { placeOf, violation } from './placed-session.js';
import { isSameText } from './same-text.js';
import type { VerifyInput } from './verify-input.js';

/** Fastest a repetition can be done under control, seconds (Schoenfeld 2015, Sports Med 45:577). */
const fastestRepetitionSeconds = 2;
/** More sets of one exercise in a session are no dose but a mistake (engineering choice). */
const mostSets = 10;

/** The exercises of a session: known, allowed, of the template's muscles, done in the time they are given, which adds up. */
export function checkExercises(placed: PlacedSession, input: VerifyInput, report: Report): void {
  const { exercises, steps } = placed.session;
  if (exercises === undefined) return;
  const work = steps
    .filter(({ kind }) => kind === 'work')
    .reduce((sum, { minutes }) => sum + minutes * 60, 0);
  const total = exercises.reduce((sum, { seconds }) => sum + seconds, 0);
  if (Math.abs(total - work) > 1e-6) {
    report('exercises-total', 'exercises do not add up to the main part', work, total);
  }
  for (const planned of exercises) {
    const same = (input.exercises ?? []).filter(({ id }) => id === planned.exerciseId);
    const [exercise] = same;
    const isKnown =
      same.length === 1 &&
      exercise?.version === planned.exerciseVersion &&
      isSameText(exercise.title, planned.title);
    if (!exercise || !isKnown) report('exercise', `there is no such exercise ${planned.exerciseId}`);
    else {
      checkOne(planned, exercise, placed, input, report);
      checkThings(exercise, placed, input, report);
    }
  }
}

function checkOne(
  planned: PlannedExercise,
  exercise: Exercise,
  { session, template }: PlacedSession,
  input: VerifyInput,
  report: Report,
): void {
  const { id, primaryMuscles, jointLoad, impact } = exercise;
  const groups = new Set<string>(primaryMuscles.map((muscle) => groupOfMuscle[muscle]));
  const told = planned.muscleGroups;
  if (told && (new Set(told).size !== groups.size || told.some((group) => !groups.has(group))))
    report('exercise', `${id} is told to train other muscles than it does`);
  if (!isDoable(planned, exercise)) report('exercise', `${id} cannot be done in its time`, planned.seconds);
  const strays =
    session.modality === 'resistance' &&
    primaryMuscles.some((muscle) => !template?.muscleGroups.includes(groupOfMuscle[muscle]));
  if (strays) report('exercise', `${id} trains other muscles than the session`);
  for (const { value: joint } of input.request.painfulJoints) {
    if (jointLoad[joint] >= 3 || (jointLoad[joint] >= 1 && impact === 'high'))
      report('painful-joint', `${id} loads the ${joint}, which hurts`, null, jointLoad[joint]);
  }
  for (const joint of sparedOn(session.date, input.profile)) {
    if (jointLoad[joint] >= 2 || (jointLoad[joint] >= 1 && impact === 'high'))
      report('spared-joint', `${id} loads the ${joint}, which is spared`, null, jointLoad[joint]);
  }
}

/** Hard limits that one of the exercises breaks. */
export function checkExerciseLimits(
  { week, session }: PlacedSession,
  { constraints, exercises = [] }: Pick<VerifyInput, 'constraints' | 'exercises'>,
): Violation[] {
  const named = new Set(session.exercises?.map(({ exerciseId }) => exerciseId));
  const own = exercises.filter(({ id }) => named.has(id));
  return constraints
    .filter((limit) => limit.severity === 'hard' && rulesOut(limit, session))
    .flatMap((limit) =>
      own
        .filter((exercise) => speaksOf(limit.appliesTo, exercise, session))
        .map(({ id }) => violation(limit.id, placeOf({ week, session }), `${id} is forbidden`)),
    );
}

/** What it needs beside the things of its session must be at hand, too. */
function checkThings(exercise: Exercise, placed: PlacedSession, input: VerifyInput, report: Report): void {
  const { template, session } = placed;
  if (!template) return;
  const equipment = exercise.equipment.filter((item) => !template.equipment.includes(item));
  const attended = classOf(session, input.calendar);
  if (equipment.length > 0)
    checkWhere({ ...placed, template: { ...template, equipment } }, attended, input, report);
}

function isDoable(planned: PlannedExercise, { dose, unilateral }: Exercise): boolean {
  const { sets, repetitions, secondsPerSet, holdSeconds, restSeconds, seconds, perSide } = planned;
  if (!Number.isInteger(sets) || sets < 1 || sets > mostSets || perSide !== unilateral) return false;
  if ((repetitions === null) === (secondsPerSet === null)) return false;
  if ('secondsPerSet' in dose !== (repetitions === null)) return false;
  const each = repetitions
    ? repetitions.low * (holdSeconds + fastestRepetitionSeconds)
    : (secondsPerSet ?? 0);
  const isRange = repetitions === null || (repetitions.low >= 1 && repetitions.low <= repetitions.high);
  return isRange && sets * (each * (perSide ? 2 : 1)) + (sets - 1) * restSeconds <= seconds;
}

/** Forbidden outright, or harder than the person may go. */
function rulesOut(limit: Constraint, { band }: PlanSession): boolean {
  return limit.kind === 'forbid' || (limit.kind === 'intensityCeiling' && isHarder(band, limit.band));
}

/** Whether a limit speaks of an exercise in its session: kind and effort are the session's, the movement its own. */
function speaksOf(selector: Selector, exercise: Exercise, session: PlanSession): boolean {
  const { jointLoad, spineLoad } = selector;
  const groups = [...exercise.primaryMuscles, ...exercise.secondaryMuscles].map(
    (muscle) => groupOfMuscle[muscle],
  );
  return [
    !selector.activities || selector.activities.includes(session.activity),
    !selector.modalities || selector.modalities.includes(session.modality),
    !selector.bands || selector.bands.includes(session.band),
    !selector.equipment || selector.equipment.some((item) => exercise.equipment.includes(item)),
    !jointLoad || exercise.jointLoad[jointLoad.joint] >= jointLoad.atLeast,
    !spineLoad || exercise.spineLoad[spineLoad.movement] >= spineLoad.atLeast,
    !selector.impact || selector.impact.includes(exercise.impact),
    !selector.fallRiskAtLeast || exercise.fallRisk >= selector.fallRiskAtLeast,
    !selector.valsalva || exercise.valsalva === 'high',
    !selector.supine || exercise.position === 'supine',
    !selector.contact || exercise.contact,
    !selector.breathHold || exercise.breathHold,
    !selector.muscleGroups || selector.muscleGroups.some((group) => groups.includes(group)),
  ].every(Boolean);
}
