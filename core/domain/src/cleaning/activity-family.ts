import type { ActivityCode } from '../profile/vocabulary/index.js';

/** Activities that one source calls this and another that, of the same movement. */
const families: readonly (readonly ActivityCode[])[] = [
  ['running', 'treadmill-running'],
  ['walking', 'nordic-walking', 'hiking', 'treadmill-walking'],
  ['cycling', 'stationary-cycling', 'recumbent-cycling', 'hand-cycling'],
  ['aqua-walking', 'aqua-aerobics', 'aqua-running'],
  ['dancing', 'aerobics', 'step-aerobics'],
  ['skiing', 'cross-country-skiing'],
  ['inline-skating', 'ice-skating'],
  ['boxing', 'martial-arts'],
  [
    'resistance-machines',
    'resistance-free-weights',
    'resistance-bands',
    'resistance-bodyweight',
    'circuit-training',
    'high-intensity-intervals',
  ],
  [
    'yoga',
    'pilates',
    'stretching',
    'mobility',
    'balance-training',
    'breathing',
    'tai-chi',
    'baduanjin',
    'qigong',
  ],
];

/** Whether two activities are of one family; any activity is of its own. */
export function isSameFamily(a: ActivityCode, b: ActivityCode): boolean {
  return a === b || families.some((family) => family.includes(a) && family.includes(b));
}
