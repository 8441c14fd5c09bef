import type { VerifySources } from './verify-input.js';
import type { WorkRate } from '../session-parts/work-rate.js';
import { broken, goodPlan, limit, sources, walk } from './testing/good-plan.js';

const bicycle = 'stationary-cycling';

/** The walk of the first week with a work rate in its main part. */
function withRate(
  workRate: WorkRate,
  changes: Partial<VerifySources> = {},
  activity: typeof walk.activity = 'walking',
) {
  const plan = goodPlan();
  for (const week of plan.weeks) week.sessions[1]!.activity = activity;
  plan.weeks[0]!.sessions[1]!.steps[1]!.workRate = workRate;
  const catalogue = sources.catalogue.map((template) =>
    template.id === walk.id ? { ...template, activity } : template,
  );
  return broken(plan, { catalogue, ...changes });
}
const frail = { baseline: { ...sources.baseline, vo2maxMlKgMin: 20 } };

describe('a speed or power', () => {
  it('passes where it asks for the effort of its step', () => {
    // 40 and 59 % of the reserve of 16.5: 66 and 97 m/min.
    expect(withRate({ speedKmh: { low: 4, high: 5.8 } }, frail)).toEqual([]);
    // 40 and 59 % of the reserve of 31.5, 60 kg: 50 and 82 W.
    expect(withRate({ powerWatts: { low: 50, high: 80 } }, {}, bicycle)).toEqual([]);
    expect(withRate({ powerWatts: { low: 50, high: 90 } }, {}, bicycle)).toEqual(['work-rate']);
  });

  it.each<[string, WorkRate, Partial<VerifySources>]>([
    ['too fast', { speedKmh: { low: 4, high: 6 } }, frail],
    ['too slow', { speedKmh: { low: 3, high: 5.8 } }, frail],
    ['faster than the equation holds', { speedKmh: { low: 6, high: 8 } }, {}],
    ['no range', { speedKmh: { low: 5.8, high: 4 } }, frail],
    ['of the wrong kind', { powerWatts: { low: 50, high: 60 } }, frail],
    ['an incline outdoors', { speedKmh: { low: 4, high: 4 }, inclinePercent: { low: 0, high: 2 } }, frail],
    ['nothing', {}, frail],
    [
      'without a known capacity',
      { speedKmh: { low: 4, high: 5.8 } },
      { baseline: { ...sources.baseline, vo2maxMlKgMin: null } },
    ],
    [
      'on a beta-blocker',
      { speedKmh: { low: 4, high: 5.8 } },
      { ...frail, profile: { ...sources.profile, medications: ['beta-blocker'] } },
    ],
  ])('is refused: %s', (_what, workRate, changes) =>
    expect(withRate(workRate, changes)).toEqual(['work-rate']),
  );

  it('is refused under a ceiling of heart rate, which the machine would not keep', () => {
    const ceiling = limit({
      kind: 'intensityCeiling',
      band: 'moderate',
      maxHeartRateBpm: 150,
      heartRateTargetsAllowed: true,
    });
    expect(withRate({ speedKmh: { low: 4, high: 5.8 } }, { ...frail, constraints: [ceiling] })).toEqual([
      'limit',
    ]);
  });
});
