import type { MuscleGroup } from '../../profile/vocabulary/index.js';
import { muscleGroups } from '../../profile/vocabulary/index.js';
import { isGeneralPopulation } from '../../screening/combine-prescriptions.js';
import { ageInYears } from '../../shared/local-date.js';
import type { PlanSession, WeekPhase } from '../plan.js';
import type { PlanningProblem } from '../planning-problem.js';

/** Sets a week that train a group of muscles directly, from the fewest worth doing to the most. */
export interface SetsBand {
  low: number;
  high: number;
}

/** What strength work may ask of a person. */
export interface StrengthDose {
  setsPerMuscle: SetsBand;
  /** Beginners, older people and those with a condition always keep two repetitions in reserve. */
  isCareful: boolean;
}

/** Sets of a group of muscles in a week. */
export interface MuscleSets {
  group: MuscleGroup;
  sets: number;
}

const olderFromYears = 65;
/**
 * Sets a week of a group of muscles by who trains; a clinician has yet to read them. Sources advise sets and sessions, not their
 * product by the week, which is ours: 1 to 3 sets twice a week for older people and those with a condition (Paluch 2023, AHA,
 * Circulation 149:e217), 1 to 3 sets two or three times for beginners (ACSM 2009, MSSE 41:687; the sets from memory), 2 sets
 * and more twice for strength, and 10 and more in all for muscle (ACSM 2026). The ends 12 and 20 are engineering choices.
 */
const bands = {
  careful: { low: 2, high: 6 },
  beginner: { low: 2, high: 9 },
  trained: { low: 4, high: 12 },
  muscle: { low: 10, high: 20 },
} as const satisfies Readonly<Record<string, SetsBand>>;

/** The dose of strength work for a person; who says nothing of their experience is taken for a beginner. */
export function strengthDose({
  profile,
  request,
  screening,
  startsOn,
}: Pick<PlanningProblem, 'profile' | 'request' | 'screening' | 'startsOn'>): StrengthDose {
  const isOlder = profile.birthDate !== null && ageInYears(profile.birthDate, startsOn) >= olderFromYears;
  const isClinical = screening.prescriptions.some(({ population }) => !isGeneralPopulation(population));
  if (isOlder || isClinical) return { setsPerMuscle: bands.careful, isCareful: true };
  const isTrained = request.experience !== null && request.experience.value !== 'beginner';
  if (!isTrained) return { setsPerMuscle: bands.beginner, isCareful: true };
  const buildsMuscle = request.goals.some(({ kind }) => kind.value === 'build-muscle');
  return { setsPerMuscle: buildsMuscle ? bands.muscle : bands.trained, isCareful: false };
}

/** Sets a week that train each group directly, in the order of the vocabulary; groups without any are left out. */
export function setsPerMuscle(
  sessions: readonly Pick<PlanSession, 'exercises' | 'modality'>[],
): MuscleSets[] {
  const counted = sessions
    .filter(({ modality }) => modality === 'resistance')
    .flatMap(({ exercises = [] }) => exercises);
  return muscleGroups.flatMap((group) => {
    const own = counted.filter((exercise) => exercise.muscleGroups?.includes(group));
    const sets = own.reduce((sum, exercise) => sum + exercise.sets, 0);
    return sets > 0 ? [{ group, sets }] : [];
  });
}

/** A block of training towards less in reserve: three steps, and a fourth week like the third (engineering choice). */
const blockWeeks = 4;
const steps = 2;

/**
 * How far from its end the progression of a week's block is, 2 to 0: each block begins with more repetitions in reserve and
 * comes down week by week (engineering choice; needs clinician review). An easier week is the furthest from it; a taper stays
 * as hard as it was.
 * @param phases by week, week 1 first; none where the plan has none.
 */
export function stepsFromHardest(week: number, phases: readonly (WeekPhase['kind'] | undefined)[]): number {
  const phase = phases[week - 1];
  if (phase === 'deload') return steps;
  if (phase === 'taper') return 0;
  const sinceEasier = week - 1 - (phases.slice(0, week - 1).lastIndexOf('deload') + 1);
  return Math.max(0, steps - (sinceEasier % blockWeeks));
}

/**
 * Repetitions in reserve at the end of a set, for an effort on Borg's scale 6 to 20, and one more for each step from the hardest
 * week of a block. That ten less the effort of a set is what is left is published (Zourdos 2016, J Strength Cond Res 30:267,
 * from memory); what Borg's scale means by it, and two as the least of careful people, are engineering choices. Needs clinician
 * review.
 */
export function reserveFor(
  effort: number,
  { stepsAway, isCareful }: { stepsAway: number; isCareful: boolean },
): { low: number; high: number } {
  const { low, high } = reserveOf(effort, isCareful);
  return { low: Math.min(most.low, low + stepsAway), high: Math.min(most.high, high + stepsAway) };
}

const most = { low: 4, high: 6 };

function reserveOf(effort: number, isCareful: boolean): { low: number; high: number } {
  if (effort <= 11) return most;
  if (effort <= 13) return { low: 3, high: 4 };
  if (isCareful) return { low: 2, high: 3 };
  return effort <= 17 ? { low: 1, high: 2 } : { low: 0, high: 1 };
}
