import fc from 'fast-check';
import { combinePrescriptions } from './combine-prescriptions.js';
import { intensityBands } from './constraint.js';
import type { AmountRange, GivenPrescription } from './exercise-prescription.js';
import { givenPrescription } from './testing/given-prescription.js';

const lungs = givenPrescription(
  {
    ruleId: 'lungs',
    population: 'copd',
    progression: { percentPerWeek: null, minutesPerWeek: 5, how: { en: 'By breath.', zh: '按气息。' } },
    considerations: [
      { en: 'Warm up.', zh: '先热身。' },
      { en: 'Bring your inhaler.', zh: '带上吸入器。' },
    ],
  },
  {
    daysPerWeek: { low: 3, high: 5 },
    bands: ['light', 'moderate'],
    breathlessness: { low: 4, high: 6 },
    minutesPerWeek: { low: 60, high: 200 },
    activities: ['walking', 'stationary-cycling'],
  },
);
const pacing = givenPrescription(
  { ruleId: 'pacing', population: 'post-exertional-malaise', resistance: null, progression: null },
  {
    daysPerWeek: { low: 0, high: 7 },
    bands: ['light'],
    heartRateReservePercent: null,
    effort: { low: 6, high: 9 },
    minutesPerSession: { low: 0, high: 10 },
    minutesPerWeek: { low: 0, high: 70 },
    activities: ['breathing'],
  },
);

const span = (least: number, most: number): fc.Arbitrary<AmountRange> =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }))
    .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const anyPrescription: fc.Arbitrary<GivenPrescription> = fc
  .record({
    rule: fc.integer({ min: 0, max: 40 }),
    population: fc.constantFrom('healthy-adult', 'copd', 'frailty', 'obesity', 'stroke'),
    days: span(0, 7),
    bands: span(0, 3),
    reserve: fc.option(span(20, 95)),
    needsTest: fc.boolean(),
    effort: span(6, 20),
    ofTen: fc.option(span(0, 10)),
    minutes: span(1, 90),
    week: span(0, 400),
    gap: fc.option(fc.integer({ min: 1, max: 14 })),
    load: fc.option(span(20, 95)),
    strengthens: fc.boolean(),
    balance: fc.integer({ min: 0, max: 7 }),
    growth: fc.option(fc.integer({ min: 0, max: 20 })),
  })
  .map((each) =>
    givenPrescription(
      {
        ruleId: `rule-${each.rule}`,
        population: each.population as 'copd',
        balanceDaysPerWeek: each.balance,
        resistance: each.strengthens
          ? { ...lungs.resistance!, daysPerWeek: each.days, percentOfMaximum: each.load }
          : null,
        progression: each.growth === null ? null : { ...lungs.progression!, percentPerWeek: each.growth },
      },
      {
        daysPerWeek: each.days,
        bands: intensityBands.slice(each.bands.low, each.bands.high + 1),
        heartRateReservePercent: each.reserve,
        heartRateNeedsTest: each.needsTest,
        effort: each.effort,
        effortOfTen: each.ofTen,
        minutesPerSession: each.minutes,
        minutesPerWeek: each.week,
        longestGapDays: each.gap,
      },
    ),
  );
const several = fc.uniqueArray(anyPrescription, {
  minLength: 1,
  maxLength: 6,
  selector: ({ ruleId }) => ruleId,
});

/** Every range of a prescription by its path. */
function rangesOf(prescription: Pick<GivenPrescription, 'aerobic' | 'resistance'>): Map<string, AmountRange> {
  const parts = { aerobic: prescription.aerobic, resistance: prescription.resistance };
  return new Map(
    Object.entries(parts).flatMap(([part, values]) =>
      Object.entries(values ?? {}).flatMap(([name, value]) =>
        typeof value === 'object' && value !== null && 'low' in value
          ? [[`${part}.${name}`, value as AmountRange] as const]
          : [],
      ),
    ),
  );
}

describe('combinePrescriptions', () => {
  it('gives nothing from nothing, and one prescription back as it is', () => {
    expect(combinePrescriptions([])).toBeNull();
    const { aerobic, resistance, progression, considerations } = lungs;
    const sorted = aerobic && { ...aerobic, activities: [...aerobic.activities].sort() };
    expect(combinePrescriptions([lungs])).toMatchObject({
      populations: ['copd'],
      aerobic: sorted,
      resistance,
      progression,
      considerations,
    });
  });

  it('keeps the lower bounds of the condition, not of healthy adults, and names who decided', () => {
    const combined = combinePrescriptions([givenPrescription(), lungs])!;
    expect(combined.aerobic).toMatchObject({
      daysPerWeek: { low: 3, high: 5 },
      bands: ['light', 'moderate'],
      minutesPerWeek: { low: 60, high: 200 },
      activities: ['stationary-cycling', 'walking'],
    });
    expect(combined.considerations.map(({ en }) => en)).toEqual(['Warm up.', 'Bring your inhaler.']);
    expect(combined.progression).toEqual({
      percentPerWeek: 10,
      minutesPerWeek: 5,
      how: { en: 'By breath.', zh: '按气息。' },
    });
    expect(combined.decidedBy).toContainEqual({ field: 'aerobic.minutesPerWeek.high', ruleId: 'lungs' });
    expect(combined.decidedBy).toContainEqual({ field: 'progression.percentPerWeek', ruleId: 'healthy' });
  });

  it('lets what must not grow decide', () => {
    const combined = combinePrescriptions([lungs, pacing, givenPrescription()])!;
    expect(combined).toMatchObject({ resistance: null, progression: null });
    expect(combined.aerobic).toMatchObject({
      heartRateReservePercent: null,
      bands: ['light'],
      minutesPerSession: { low: 0, high: 10 },
      daysPerWeek: { low: 0, high: 5 },
      minutesPerWeek: { low: 0, high: 70 },
      activities: ['breathing'],
    });
    expect(combined.decidedBy).toContainEqual({ field: 'progression', ruleId: 'pacing' });
  });

  it('does not depend on the order', () => {
    const shuffled = several.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(combinePrescriptions(other)).toEqual(combinePrescriptions(given));
      }),
    );
  });

  it('is never above any single one, and every range is one', () => {
    fc.assert(
      fc.property(several, (given) => {
        const combined = combinePrescriptions(given)!;
        const ranges = rangesOf(combined);
        for (const { low, high } of ranges.values()) expect(low).toBeLessThanOrEqual(high);
        for (const single of given) {
          for (const [field, { high }] of rangesOf(single)) {
            const range = ranges.get(field);
            if (range) expect(range.high).toBeLessThanOrEqual(high);
          }
          const top = (bands: readonly string[] = []) =>
            Math.max(...bands.map((band) => intensityBands.findIndex((each) => each === band)));
          expect(top(combined.aerobic?.bands)).toBeLessThanOrEqual(top(single.aerobic?.bands));
          expect(combined.balanceDaysPerWeek).toBeGreaterThanOrEqual(single.balanceDaysPerWeek);
          if (single.resistance === null) expect(combined.resistance).toBeNull();
          if (single.aerobic?.heartRateReservePercent === null)
            expect(combined.aerobic?.heartRateReservePercent).toBeNull();
          if (single.progression === null) expect(combined.progression).toBeNull();
          const growth = combined.progression?.percentPerWeek ?? 0;
          expect(growth).toBeLessThanOrEqual(single.progression?.percentPerWeek ?? Infinity);
        }
      }),
    );
  });

  it('asks for no week that its days and sessions cannot hold', () => {
    fc.assert(
      fc.property(several, (given) => {
        const { daysPerWeek, minutesPerSession, minutesPerWeek } = combinePrescriptions(given)!.aerobic!;
        expect(minutesPerWeek.low).toBeLessThanOrEqual(daysPerWeek.high * minutesPerSession.high);
      }),
    );
  });

  it('names a rule of those given for every bound', () => {
    fc.assert(
      fc.property(several, (given) => {
        const combined = combinePrescriptions(given)!;
        const rules = new Map(combined.decidedBy.map(({ field, ruleId }) => [field, ruleId]));
        for (const [field, { high }] of rangesOf(combined)) {
          const decider = given.find(({ ruleId }) => ruleId === rules.get(`${field}.high`));
          expect(decider && rangesOf(decider).get(field)?.high).toBe(high);
        }
      }),
    );
  });
});
