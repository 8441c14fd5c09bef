import type { Exercise } from '../../catalogue/exercise.js';
import { jointCodes } from '../../profile/vocabulary/index.js';
import type { JointLoads } from '../../catalogue/loads.js';
import { broken, goodPlan, request, said, sources } from './testing/good-plan.js';

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
  primaryMuscles: ['latissimus-dorsi', 'rhomboids'],
  secondaryMuscles: ['biceps'],
  dose: { sets: 2, repetitionsPerSet: 10, holdSecondsPerRepetition: 0 },
  unilateral: false,
};

type Changes = Parameters<typeof broken>[1];

/** A week with rows in its strength session, split in two entries as forged plans may. */
function withRows(
  sets: readonly number[],
  reserve: { low: number; high: number },
  changes: Changes = {},
  phase?: 'deload',
) {
  const plan = goodPlan();
  const main = 24 * 60;
  plan.weeks[0]!.sessions[0]!.exercises = sets.map((each, index) => ({
    exerciseId: 'row',
    exerciseVersion: 1,
    title: { ...row.title },
    muscleGroups: ['back'],
    sets: each,
    repetitions: { low: 8, high: 12 },
    holdSeconds: 0,
    secondsPerSet: null,
    perSide: false,
    repetitionsInReserve: { ...reserve },
    restSeconds: 30,
    seconds: index === 0 ? main - (sets.length - 1) * 600 : 600,
  }));
  if (phase) plan.weeks[0]!.phase = { kind: phase, reason: { en: 'Why', zh: '原因' } };
  return broken(plan, { exercises: [row], ...changes });
}

const kept = { low: 3, high: 4 };
const trained = { request: { ...request, experience: said('advanced' as const) } };
const muscle = {
  request: {
    ...trained.request,
    goals: [{ kind: said('build-muscle' as const), target: null, deadline: null }],
  },
};
const older = { profile: { ...sources.profile, birthDate: '1950-01-01' as const } };
const prescriptions = [{ population: 'heart-failure' }] as unknown as typeof sources.screening.prescriptions;
const clinical = { screening: { ...sources.screening, prescriptions } };

describe('strength work of a week', () => {
  it.each<[string, readonly number[], Changes, boolean]>([
    ['as much as beginners do', [5, 4], {}, true],
    ['more than beginners do', [5, 5], {}, false],
    ['as much as trained people do', [6, 6], trained, true],
    ['more than trained people do', [7, 6], trained, false],
    ['as much as builds muscle', [7, 6], muscle, true],
    ['as much as older people do', [3, 3], older, true],
    ['more than older people do', [4, 3], { ...trained, ...older }, false],
    ['more than people with a condition do', [4, 3], clinical, false],
  ])('is counted over all entries of a muscle: %s', (_what, sets, changes, isKept) =>
    expect(withRows(sets, kept, changes).includes('weekly-sets')).toBe(!isKept),
  );

  it('goes near failure for trained healthy people only', () => {
    const near = { low: 1, high: 2 };
    expect(withRows([3], near, trained)).toEqual([]);
    for (const changes of [{}, older, clinical, { ...trained, ...older }, { ...trained, ...clinical }])
      expect(withRows([3], near, changes)).toContain('reserve');
    expect(withRows([3], { low: 2, high: 3 })).toEqual([]);
    expect(withRows([3], { low: 4, high: 2 })).toContain('reserve');
  });

  it('is easier in an easier week', () => {
    expect(withRows([3], { low: 2, high: 3 }, trained, 'deload')).toContain('reserve');
    expect(withRows([3], { low: 3, high: 4 }, trained, 'deload')).not.toContain('reserve');
  });

  it('names the muscles its exercises train', () => {
    const plan = goodPlan();
    expect(withRows([3], kept)).toEqual([]);
    plan.weeks[0]!.sessions[0]!.exercises = [
      {
        exerciseId: 'row',
        exerciseVersion: 1,
        title: { ...row.title },
        muscleGroups: ['chest'],
        sets: 3,
        repetitions: { low: 8, high: 12 },
        holdSeconds: 0,
        secondsPerSet: null,
        perSide: false,
        repetitionsInReserve: { ...kept },
        restSeconds: 30,
        seconds: 24 * 60,
      },
    ];
    expect(broken(plan, { exercises: [row] })).toEqual(['exercise']);
  });
});
