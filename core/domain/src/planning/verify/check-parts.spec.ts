import type { Exercise } from '../../catalogue/exercise.js';
import type { Constraint } from '../../screening/constraint.js';
import type { SessionAlternative } from '../session-parts/alternative.js';
import type { PlannedExercise } from '../session-parts/planned-exercise.js';
import { jointCodes } from '../../profile/vocabulary/index.js';
import type { JointLoads } from '../../catalogue/loads.js';
import { broken, goodPlan, limit, said, sources, strength } from './testing/good-plan.js';
import type { VerifySources } from './verify-input.js';

const row: Exercise = {
  id: 'row',
  version: 1,
  title: { en: 'Row', zh: '划船' },
  kind: 'strength',
  pattern: 'horizontal-pull',
  region: null,
  jointLoad: Object.fromEntries(jointCodes.map((joint) => [joint, 0])) as JointLoads,
  spineLoad: { flexion: 0, extension: 0, rotation: 0, compression: 0 },
  equipment: ['resistance-bands'],
  places: ['home'],
  position: 'standing',
  skill: 1,
  impact: 'none',
  valsalva: 'none',
  fallRisk: 0,
  contact: false,
  breathHold: false,
  overhead: false,
  regressions: [],
  progressions: [],
  cues: [],
  citations: [],
  primaryMuscles: ['latissimus-dorsi'],
  secondaryMuscles: ['biceps'],
  dose: { sets: 2, repetitionsPerSet: 10, holdSecondsPerRepetition: 0 },
  unilateral: false,
};
const planned: PlannedExercise = {
  exerciseId: 'row',
  exerciseVersion: row.version,
  title: row.title,
  sets: 3,
  repetitions: { low: 8, high: 12 },
  holdSeconds: 0,
  secondsPerSet: null,
  perSide: false,
  repetitionsInReserve: { low: 3, high: 4 },
  restSeconds: 90,
  seconds: 24 * 60,
};

function withExercise(changes: Partial<PlannedExercise>, under: Partial<VerifySources> = {}, of = row) {
  const plan = goodPlan();
  const exercises = [{ ...planned, ...changes }] as (typeof plan)['weeks'][0]['sessions'][0]['exercises'];
  plan.weeks[0]!.sessions[0]!.exercises = exercises;
  return broken(plan, { exercises: [of], ...under });
}

describe('exercises of a session', () => {
  it('pass where they are known, fill the main part and break nothing', () => {
    expect(withExercise({})).toEqual([]);
  });

  it.each<[string, Partial<PlannedExercise>, string]>([
    ['seconds that do not add up', { seconds: 1200 }, 'exercises-total'],
    ['unknown', { exerciseId: 'squat' }, 'exercise'],
    ['of another version', { exerciseVersion: 99 }, 'exercise'],
    ['of another name', { title: { en: 'Curl', zh: '弯举' } }, 'exercise'],
    ['no time for its sets', { sets: 9, restSeconds: 180 }, 'exercise'],
    ['no sets', { sets: 0 }, 'exercise'],
    ['neither counted nor timed', { repetitions: null }, 'exercise'],
    ['another side', { perSide: true }, 'exercise'],
  ])('are refused: %s', (_what, changes, rule) => expect(withExercise(changes)).toEqual([rule]));

  it.each<[string, Constraint]>([
    ['a joint', limit({ kind: 'forbid', appliesTo: { jointLoad: { joint: 'knee', atLeast: 3 } } })],
    ['straining', limit({ kind: 'forbid', appliesTo: { spineLoad: { movement: 'flexion', atLeast: 2 } } })],
    ['a muscle', limit({ kind: 'forbid', appliesTo: { muscleGroups: ['arms'] } })],
  ])('are refused under a limit on %s that does not speak of the session', (_what, constraint) => {
    const hard = {
      ...row,
      jointLoad: { ...row.jointLoad, knee: 3 as const },
      spineLoad: { ...row.spineLoad, flexion: 2 as const },
    };
    expect(broken(goodPlan(), { constraints: [constraint] })).toEqual([]);
    expect(withExercise({}, { constraints: [constraint] }, hard)).toEqual(['limit']);
  });

  it('are refused where they load a joint that hurts or train other muscles', () => {
    const knee = { ...row, jointLoad: { ...row.jointLoad, knee: 3 as const } };
    const request = { ...sources.request, painfulJoints: [said('knee' as const)] };
    expect(withExercise({}, { request }, knee)).toEqual(['painful-joint']);
    expect(withExercise({}, {}, { ...row, primaryMuscles: ['quadriceps'] })).toEqual(['exercise']);
  });
});

const other = { ...strength, id: 'other', title: { en: 'Weights', zh: '哑铃' }, met: 3.5 };
const offered: SessionAlternative = {
  templateId: 'other',
  templateVersion: 1,
  title: other.title,
  activity: other.activity,
  band: other.band,
  minutes: 30,
  load: 105,
  equipment: other.equipment,
  places: other.places,
};

function withAlternative(
  changes: Partial<SessionAlternative>,
  template = other,
  constraints: Constraint[] = [],
) {
  const plan = goodPlan();
  const alternatives = [{ ...offered, ...changes }];
  plan.weeks[0]!.sessions[0]!.alternatives =
    alternatives as unknown as (typeof plan)['weeks'][0]['sessions'][0]['alternatives'];
  return broken(plan, { catalogue: [...sources.catalogue, template], constraints });
}

describe('an alternative of a session', () => {
  it('passes where it is of the catalogue, as long and no harder', () => {
    expect(withAlternative({})).toEqual([]);
  });

  it.each<[string, Partial<SessionAlternative>, Partial<typeof other>, string]>([
    ['unknown', { templateId: 'none' }, {}, 'alternative'],
    ['longer', { minutes: 45, load: 157.5 }, {}, 'alternative'],
    ['harder', { band: 'vigorous' }, { band: 'vigorous' }, 'alternative'],
    ['of another load', { load: 120 }, {}, 'totals'],
    ['itself', { templateId: 'strength', title: strength.title, load: 120 }, {}, 'alternative'],
    ['without its things', { equipment: ['barbell'] }, { equipment: ['barbell'] }, 'equipment'],
    ['elsewhere', { places: ['pool'] }, { places: ['pool'] }, 'place'],
  ])('is refused: %s', (_what, changes, template, rule) =>
    expect(withAlternative(changes, { ...other, ...template })).toEqual([rule]),
  );

  it('is refused under a limit that forbids it and not the session', () => {
    const forbids = limit({ kind: 'forbid', appliesTo: { impact: ['high'] } });
    expect(withAlternative({}, { ...other, impact: 'high' }, [forbids])).toEqual(['limit']);
    expect(withAlternative({}, other, [forbids])).toEqual([]);
  });
});
