import { profile, sources, walk } from '../planning/verify/testing/good-plan.js';
import type { Constraint } from '../screening/constraint.js';
import { mayJudgeByHeartRate } from './judged-by-heart-rate.js';

const known = { restBpm: 60, maxBpm: 180, origin: 'age-formula' as const, source: 'Tanaka 2001' };
const measured = { ...known, origin: 'measured' as const };
const forbidden: Constraint = {
  id: 'rhythm#1',
  ruleId: 'rhythm',
  ruleVersion: 1,
  packId: 'test',
  severity: 'hard',
  citation: [],
  reason: { en: 'By effort.', zh: '按感觉。' },
  kind: 'intensityCeiling',
  band: 'moderate',
  heartRateTargetsAllowed: false,
  appliesTo: {},
};
const usual = { profile, basis: known, limits: sources.constraints, catalogue: [walk] };

describe('judging a done session by heart rate', () => {
  it.each([
    ['is usual', usual, true],
    ['ends with a limit of today that forbids it', { ...usual, limits: [forbidden] }, false],
    [
      'ends with a medicine that the age does not know of',
      { ...usual, profile: { ...profile, medications: ['beta-blocker' as const] } },
      false,
    ],
    [
      'goes on with that medicine where the maximum was measured',
      { ...usual, basis: measured, profile: { ...profile, medications: ['beta-blocker' as const] } },
      true,
    ],
    ['needs a basis', { ...usual, basis: null }, false],
    ['needs the session in the catalogue', { ...usual, catalogue: [] }, false],
  ])('%s', (_, known, expected) => {
    expect(mayJudgeByHeartRate({ templateId: walk.id }, known)).toBe(expected);
  });
});
