import type { Constraint } from '../screening/constraint.js';
import { seededRandom } from '../shared/seeded-random.js';
import type { Exercise } from './exercise.js';
import { judgeMovement } from './judge-movement.js';
import { selectableExercise, selectsExercise } from './selects-exercise.js';
import { forbidding, randomCatalogue } from './testing/random-catalogue.js';

const [base] = randomCatalogue(seededRandom(1), 1) as [Exercise];
const plain: Exercise = {
  ...base,
  kind: 'strength',
  equipment: [],
  position: 'seated',
  impact: 'none',
  valsalva: 'none',
  fallRisk: 0,
  contact: false,
  breathHold: false,
  jointLoad: { knee: 1, hip: 0, ankle: 0, lumbar: 2, neck: 0, shoulder: 0, elbow: 0, wrist: 0 },
  spineLoad: { flexion: 1, extension: 0, rotation: 0, compression: 0 },
  dose: { sets: 2, repetitionsPerSet: 10, holdSecondsPerRepetition: 0 },
};
const judge = (exercise: Exercise, ...limits: Constraint[]) =>
  judgeMovement(selectableExercise(exercise), limits).kind;

describe('selectsExercise', () => {
  it.each<[string, Partial<Exercise>, Constraint['appliesTo'], boolean]>([
    ['everything', {}, {}, true],
    ['a joint at its level', {}, { jointLoad: { joint: 'knee', atLeast: 1 } }, true],
    ['not a joint below it', {}, { jointLoad: { joint: 'knee', atLeast: 2 } }, false],
    [
      'the bend of the back itself, not the load on it',
      {},
      { spineLoad: { movement: 'flexion', atLeast: 2 } },
      false,
    ],
    ['a bend at its level', {}, { spineLoad: { movement: 'flexion', atLeast: 1 } }, true],
    ['lying on the back', { position: 'supine' }, { supine: true }, true],
    ['not reclining', { position: 'reclined' }, { supine: true }, false],
    ['pressing against a held breath', { valsalva: 'high' }, { valsalva: true }, true],
    ['not what is coached away', { valsalva: 'low' }, { valsalva: true }, false],
    ['strength by dumbbell', { equipment: ['dumbbells'] }, { activities: ['resistance-free-weights'] }, true],
    ['body-weight strength', {}, { activities: ['resistance-bodyweight'] }, true],
    ['both fields only', {}, { modalities: ['resistance'], impact: ['high'] }, false],
    ['near-maximal lifts', { valsalva: 'high' }, { bands: ['near-max'] }, true],
    ['no novice lift', {}, { bands: ['near-max', 'vigorous'] }, false],
  ])('finds %s', (_, change, selector, expected) => {
    expect(selectsExercise(selector, { ...plain, ...change })).toBe(expected);
  });
});

describe('judgeMovement', () => {
  const common = forbidding({});
  const ceiling = (band: 'light' | 'moderate' | 'vigorous'): Constraint => {
    const { kind: _, ...rest } = common;
    return { ...rest, kind: 'intensityCeiling', band, heartRateTargetsAllowed: true };
  };
  const rest = { ...common, appliesTo: { jointLoad: { joint: 'lumbar' as const, atLeast: 1 as const } } };

  it('lets hard limits win, and keeps soft ones and supervision as care', () => {
    expect(judge(plain)).toBe('allowed');
    expect(judge(plain, rest)).toBe('not-allowed');
    expect(judge(plain, { ...rest, severity: 'soft' })).toBe('with-care');
    expect(judge(plain, { ...rest, kind: 'supervise', by: 'clinician' })).toBe('with-care');
    expect(judge(plain, { ...rest, kind: 'spacing', minHours: 48 })).toBe('allowed');
  });

  it('forbids what every effort of is above the ceiling, and asks for care where some are', () => {
    expect(judge(plain, ceiling('light'))).toBe('not-allowed');
    expect(judge(plain, ceiling('moderate'))).toBe('allowed');
    expect(judge({ ...plain, valsalva: 'high' }, ceiling('vigorous'))).toBe('with-care');
  });

  it('forbids what no dose is left of', () => {
    const cap = { ...rest, kind: 'cap' as const, quantity: 'minutesPerWeek' as const };
    expect(judge(plain, { ...cap, value: 0 })).toBe('not-allowed');
    expect(judge(plain, { ...cap, value: 30 })).toBe('allowed');
    expect(judge(plain, { ...cap, quantity: 'restDaysPerWeek', value: 0 })).toBe('allowed');
  });
});
