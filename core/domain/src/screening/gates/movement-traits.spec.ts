import { randomCatalogue } from '../../catalogue/testing/random-catalogue.js';
import type { CardioActivity } from '../../catalogue/cardio-activity.js';
import { seededRandom } from '../../shared/seeded-random.js';
import { exerciseFilter } from './exercise-filter.js';
import { movementTraits } from './movement-traits.js';

const [any] = randomCatalogue(seededRandom(1), 1);
const plain = {
  ...any!,
  id: 'frog-press',
  title: { en: 'Frog press', zh: '蛙式' },
  position: 'seated' as const,
  impact: 'none' as const,
  valsalva: 'none' as const,
  fallRisk: 0 as const,
  contact: false,
  breathHold: false,
  overhead: false,
  spineLoad: { flexion: 0, extension: 0, rotation: 0, compression: 0 } as const,
  jointLoad: { ...any!.jointLoad, shoulder: 0 as const },
  equipment: [],
};
const none: CardioActivity[] = [];
const filterWith = (change: Partial<typeof any>, condition: string) =>
  exerciseFilter(
    'Frog_Press',
    condition,
    movementTraits({ exercises: [{ ...plain, ...change } as typeof plain], activities: none }),
  );

describe('an exercise of the catalogue', () => {
  it('is known by its name, and only with the catalogue', () => {
    expect(filterWith({}, 'osteoporosis')).toBe('include');
    expect(exerciseFilter('frog_press', 'osteoporosis')).toBe('clearance-required');
    expect(filterWith({}, 'nobody_knows')).toBe('clearance-required');
  });

  it.each([
    [{ spineLoad: { ...plain.spineLoad, flexion: 2 } }, 'osteoporosis', 'exclude'],
    [{ impact: 'high' }, 'knee_oa', 'substitute-low-impact'],
    [{ valsalva: 'high' }, 'hypertension', 'exclude'],
    [{ position: 'supine' }, 'pregnancy', 'modify'],
    [{ contact: true }, 'pregnancy', 'exclude'],
    [{ fallRisk: 2 }, 'pregnancy', 'modify'],
    [{ overhead: true }, 'sternotomy_6wk', 'exclude'],
    [{ equipment: ['barbell'] }, 'bone_metastases', 'exclude'],
  ] as const)('with %o in %s: %s', (change, condition, decision) => {
    expect(filterWith(change as Partial<typeof any>, condition)).toBe(decision);
  });
});
