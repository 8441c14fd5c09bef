import fc from 'fast-check';
import type { Metric } from '../health-data/metrics.js';
import type { Observation } from '../health-data/observation.js';
import { cleanInContext } from './clean-in-context.js';
import { cleanObservations } from './clean-observations.js';
import { undoneRuleKey } from './undone-rules.js';

const observed = (metric: Metric, day: number, value: number, device: string | null = null): Observation => ({
  metric,
  value,
  at: new Date(Date.parse('2026-01-05T06:30:00Z') + day * 86_400_000).toISOString(),
  until: null,
  offsetMinutes: 0,
  device,
  nativeId: null,
});
const weighed = (...values: number[]) => values.map((value, day) => observed('body-mass', day * 7, value));
const qualities = (observations: Observation[]) =>
  cleanInContext(observations).cleaned.map(({ quality }) => quality);
const rulesOf = (observations: Observation[]) =>
  cleanInContext(observations).entries.map(({ index, ruleId }) => [index, ruleId]);

describe('judging values by the person’s other values', () => {
  it('holds pounds under a kilogram label back and asks, and changes no value', () => {
    const observations = weighed(94.8, 95.2, 94.7, 95.1, 209.4);
    const { cleaned, entries } = cleanInContext(observations);
    expect(cleaned.map(({ quality }) => quality)).toEqual(['good', 'good', 'good', 'good', 'suspect']);
    expect(cleaned[4]!.observation.value).toBe(209.4);
    expect(entries).toEqual([
      expect.objectContaining({
        index: 4,
        ruleId: 'suspected_unit_error',
        rawValue: 209.4,
        asksPerson: true,
      }),
    ]);
    expect(entries[0]!.ratioToBaseline).toBeCloseTo(2.205, 2);
  });

  it.each<[string, Observation[], [number, string][]]>([
    ['kilograms among pounds', weighed(209, 210, 95, 208.5, 209.5), [[2, 'suspected_unit_error']]],
    ['too few to know better', weighed(95, 209.4, 95.3), []],
    ['a body that loses a kilogram a week', weighed(95, 94, 93, 92, 91, 90, 89), []],
    [
      'inches among centimetres',
      [170, 171, 170, 170, 66.9].map((value, day) => observed('body-height', day, value)),
      [[4, 'impossible-body-height']],
    ],
    [
      'a height that is another’s',
      [170, 170, 182, 170].map((value, day) => observed('body-height', day, value)),
      [[2, 'sudden-change']],
    ],
    [
      'a step to a new level',
      [80, 80, 80, 84, 84, 84].map((value, day) => observed('body-mass', day, value)),
      [],
    ],
    [
      'a slip of one day',
      [80, 80, 84, 80, 80].map((value, day) => observed('body-mass', day, value)),
      [[2, 'sudden-change']],
    ],
    [
      'somebody else on the scale',
      [...Array.from({ length: 12 }, (_, day) => 80 + (day % 2) * 0.4), 62].map((value, day) =>
        observed('body-mass', day * 9, value),
      ),
      [[12, 'beyond-own-deviation']],
    ],
  ])('%s', (_, observations, rules) => expect(rulesOf(observations)).toEqual(rules));

  it('lets the person take a rule back: the entry stays, the raw value counts', () => {
    const observations = [...weighed(94.8, 95.2, 94.7, 95.1, 209.4), observed('body-temperature', 0, 98.6)];
    const undone = new Set([
      undoneRuleKey('body-mass', 'suspected_unit_error'),
      undoneRuleKey('body-temperature', 'unit-temperature-fahrenheit'),
    ]);
    const { cleaned, entries } = cleanInContext(observations, undone);
    expect(entries).toEqual(cleanInContext(observations).entries);
    expect(cleaned.map(({ observation, quality }) => [observation.value, quality]).slice(4)).toEqual([
      [209.4, 'good'],
      [98.6, 'good'],
    ]);
  });

  it('comes to the same in whatever order the values came', () => {
    const value = fc.oneof(
      fc.record({
        day: fc.integer({ min: 0, max: 400 }),
        metric: fc.constant<Metric>('body-mass'),
        value: fc.constantFrom(80, 80.4, 79, 84, 176.8, 36.3, 400),
      }),
      fc.record({
        day: fc.integer({ min: 0, max: 3 }),
        metric: fc.constantFrom<Metric>('systolic-pressure', 'diastolic-pressure'),
        value: fc.constantFrom(120, 80, 75, 300),
      }),
    );
    const verdicts = (observations: Observation[]) => {
      const { cleaned, entries } = cleanInContext(observations);
      const rows = cleaned.map(({ observation, quality }) => JSON.stringify([observation, quality]));
      return [
        rows.sort(),
        entries.map(({ observation, ruleId }) => JSON.stringify([observation, ruleId])).sort(),
      ];
    };
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 40 }),
        fc.infiniteStream(fc.double({ noNaN: true })),
        (drawn, order) => {
          const observations = drawn.map(({ metric, day, value: one }, index) =>
            observed(metric, day, one, `${index % 2}`),
          );
          const shuffled = observations
            .map((observation) => ({ observation, key: order.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ observation }) => observation);
          expect(verdicts(shuffled)).toEqual(verdicts(observations));
        },
      ),
    );
  });
});

it('judging values by themselves needs no other: pieces come to the same as the whole', () => {
  const observations = [
    ...weighed(80, 400),
    observed('heart-rate', 1, 30),
    observed('blood-glucose', 2, 5.5),
  ];
  const whole = cleanObservations(observations).cleaned;
  expect(observations.flatMap((one) => cleanObservations([one]).cleaned)).toEqual(whole);
  expect(qualities([])).toEqual([]);
});
