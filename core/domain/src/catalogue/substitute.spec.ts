import { seededRandom } from '../shared/seeded-random.js';
import type { Exercise } from './exercise.js';
import { judgeMovement } from './judge-movement.js';
import { nearnessOf } from './nearness.js';
import { selectableExercise } from './selects-exercise.js';
import { substitutesFor } from './substitute.js';
import { forbidding, randomCatalogue, randomLimits } from './testing/random-catalogue.js';

const [base] = randomCatalogue(seededRandom(1), 1) as [Exercise];
const still = { knee: 0, hip: 0, ankle: 0, lumbar: 0, neck: 0, shoulder: 0, elbow: 0, wrist: 0 } as const;
const squat: Exercise = {
  ...base,
  id: 'jump-squat',
  kind: 'strength',
  pattern: 'squat',
  primaryMuscles: ['quadriceps', 'gluteus-maximus'],
  jointLoad: { ...still, knee: 3, hip: 2, ankle: 3 },
  equipment: [],
  position: 'standing',
  skill: 3,
  impact: 'high',
  valsalva: 'none',
  fallRisk: 1,
  contact: false,
  breathHold: false,
};
const chairSquat: Exercise = {
  ...squat,
  id: 'chair-squat',
  jointLoad: { ...still, knee: 2, hip: 2, ankle: 1 },
  equipment: ['chair'],
  skill: 1,
  impact: 'none',
  fallRisk: 0,
};
const kneeExtension: Exercise = {
  ...chairSquat,
  id: 'knee-extension',
  pattern: 'knee-extension',
  primaryMuscles: ['quadriceps'],
};
const press: Exercise = {
  ...chairSquat,
  id: 'press',
  pattern: 'horizontal-push',
  primaryMuscles: ['pectoralis-major'],
};
const harder: Exercise = { ...chairSquat, id: 'harder', skill: 3 };
const exercises = [squat, chairSquat, kneeExtension, press, harder];
const painfulKnee = [
  forbidding({ jointLoad: { joint: 'knee', atLeast: 3 } }),
  forbidding({ impact: ['high'] }),
];

describe('substitutesFor', () => {
  it('keeps movement and muscles, drops the forbidden load, and says why each is near', () => {
    const found = substitutesFor(squat, { exercises, constraints: painfulKnee });
    expect(found.map(({ exercise }) => exercise.id)).toEqual(['harder', 'chair-squat', 'knee-extension']);
    expect(found[1]?.reasons).toContainEqual({
      kind: 'same-muscles',
      muscles: ['gluteus-maximus', 'quadriceps'],
    });
  });

  it('offers nothing harder to learn, without the things at hand, or for another part of the body', () => {
    const ids = (exercise: Exercise, options: object) =>
      substitutesFor(exercise, { exercises, constraints: [], ...options }).map((found) => found.exercise.id);
    expect(ids(chairSquat, {})).toEqual(['knee-extension']);
    expect(ids(squat, { equipment: [] })).toEqual([]);
    const forKnees: Exercise = { ...chairSquat, id: 'ward', region: 'bed-and-ward' };
    expect(ids(squat, { exercises: [forKnees] })).toEqual([]);
    expect(ids({ ...squat, region: 'bed-and-ward' }, { exercises: [forKnees] })).toEqual(['ward']);
  });

  it('finds none where every near one is forbidden', () => {
    const noKnee = [forbidding({ jointLoad: { joint: 'knee', atLeast: 2 } })];
    expect(substitutesFor(squat, { exercises, constraints: noKnee })).toEqual([]);
  });

  it('never returns a forbidden exercise, keeps a primary muscle and does not depend on order, in any catalogue', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seededRandom(seed);
      const catalogue = randomCatalogue(random, 40);
      const constraints = randomLimits(random, 1 + (seed % 4));
      const exercise = catalogue[seed % 40]!;
      const found = substitutesFor(exercise, { exercises: catalogue, constraints, limit: 40 });
      for (const { exercise: other, value } of found) {
        expect(judgeMovement(selectableExercise(other), constraints).kind).not.toBe('not-allowed');
        expect(exercise.primaryMuscles.some((muscle) => other.primaryMuscles.includes(muscle))).toBe(true);
        expect(other.id).not.toBe(exercise.id);
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
      }
      const backwards = { exercises: [...catalogue].reverse(), constraints, limit: 40 };
      expect(substitutesFor(exercise, backwards)).toEqual(found);
    }
  });

  it('has the same reasons both ways', () => {
    const catalogue = randomCatalogue(seededRandom(7), 40);
    const linked = catalogue.map((exercise, index) => ({
      ...exercise,
      progressions: index % 2 === 0 ? [`exercise-${index + 1}`] : [],
    }));
    for (const one of linked)
      for (const other of linked) expect(nearnessOf(one, other)).toEqual(nearnessOf(other, one));
  });
});
