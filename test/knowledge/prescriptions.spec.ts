import {
  combinePrescriptions,
  fittPopulations,
  populationCodes,
  rubricPrescription,
  scoreFitt,
} from '@regimen/domain';
import type { AmountRange, ExercisePrescription, GivenPrescription, Rule } from '@regimen/domain';
import fc from 'fast-check';
import { countText, fleschKincaidGrade } from '../evaluation/measures/readability.js';
import { installedPacks } from '../evaluation/support/installed-packs.js';

const packs = await installedPacks();
const rules = packs.flatMap((pack) => pack.rules.map((rule) => ({ rule, packId: pack.id })));
const given: GivenPrescription[] = rules.flatMap(({ rule, packId }) =>
  rule.effects.flatMap((effect) =>
    'prescription' in effect ? [from(rule, packId, effect.prescription)] : [],
  ),
);
const named = given.map((each) => [each.ruleId, each] as const);

function from({ id, version, citations }: Rule, packId: string, prescription: ExercisePrescription) {
  return { ...prescription, ruleId: id, ruleVersion: version, packId, citations };
}

/** The rule each population of the rubric is scored by; the others are its variants. */
const mainRules = {
  healthy: ['prescription-healthy-adult'],
  older: ['prescription-older-adult'],
  hypertension: [
    'prescription-hypertension',
    'prescription-hypertension-beta-blocker',
    'prescription-hypertension-raised',
  ],
  'type-2-diabetes': [
    'prescription-type-2-diabetes',
    'prescription-type-2-diabetes-insulin',
    'prescription-diabetes-neuropathy',
  ],
  'cardiac-rehabilitation': [
    'prescription-cardiac-early',
    'prescription-cardiac-rehabilitation',
    'prescription-cardiac-maintenance',
  ],
  'heart-failure': ['prescription-heart-failure', 'prescription-heart-failure-class-three'],
  obesity: ['prescription-obesity', 'prescription-obesity-severe', 'prescription-weight-loss-medicine'],
  copd: ['prescription-copd', 'prescription-copd-oxygen'],
  'low-back-pain-or-osteoarthritis': [
    'prescription-low-back-pain',
    'prescription-spinal-stenosis',
    'prescription-osteoarthritis-knee',
    'prescription-osteoarthritis-hip',
    'prescription-joint-replacement',
  ],
  pregnancy: ['prescription-pregnancy', 'prescription-pregnancy-early', 'prescription-pregnancy-late'],
  'post-exertional-malaise': ['prescription-post-exertional-malaise', 'prescription-long-covid'],
} as const;
const scored = fittPopulations.flatMap((population) =>
  mainRules[population].map((ruleId) => [population, ruleId] as const),
);

type Parts = Pick<ExercisePrescription, 'aerobic' | 'resistance' | 'flexibilityDaysPerWeek'>;
function ranges({ aerobic, resistance, flexibilityDaysPerWeek }: Parts): AmountRange[] {
  const values = [
    ...Object.values(aerobic ?? {}),
    ...Object.values(resistance ?? {}),
    flexibilityDaysPerWeek,
  ];
  return values.filter(
    (value): value is AmountRange => typeof value === 'object' && value !== null && 'low' in value,
  );
}

const gradeOf = (text: string) => fleschKincaidGrade(countText(text)) ?? Infinity;

describe('the installed prescriptions', () => {
  it('are there for every population', () => {
    const populations = new Set(given.map(({ population }) => population));
    expect(populationCodes.filter((code) => !populations.has(code))).toEqual([]);
    expect(given.length).toBeGreaterThanOrEqual(45);
  });

  it.each(scored)(
    'score full marks of the rubric, at the least and the most: %s by %s',
    (population, ruleId) => {
      const prescription = given.find((each) => each.ruleId === ruleId)!;
      for (const week of ['least', 'most'] as const) {
        const asked = rubricPrescription(prescription, week);
        expect(asked?.population).toBe(population);
        expect(scoreFitt(asked!)).toMatchObject({ total: 6 });
      }
    },
  );

  it('lets somebody inactive start with less, and nothing else less', () => {
    for (const ruleId of ['prescription-healthy-adult-inactive', 'prescription-older-adult-inactive']) {
      const week = rubricPrescription(
        given.find((each) => each.ruleId === ruleId)!,
        'least',
        true,
      );
      expect(scoreFitt(week!)).toMatchObject({ frequency: 1, volume: 1, progression: 1 });
    }
  });

  it.each(named)('are sound: %s', (_ruleId, prescription) => {
    const { aerobic, resistance, considerations, balanceDaysPerWeek } = prescription;
    for (const { low, high } of ranges(prescription)) expect(low).toBeLessThanOrEqual(high);
    expect(considerations.length).toBeGreaterThanOrEqual(3);
    expect(balanceDaysPerWeek).toBeLessThanOrEqual(7);
    if (resistance?.percentOfMaximum) expect(resistance.percentOfMaximum.high).toBeLessThanOrEqual(80);
    if (!aerobic) return;
    const { daysPerWeek, minutesPerSession, minutesPerWeek, heartRateReservePercent, effort } = aerobic;
    expect(daysPerWeek.high * minutesPerSession.high).toBeGreaterThanOrEqual(minutesPerWeek.low);
    expect(daysPerWeek.low * minutesPerSession.low).toBeLessThanOrEqual(minutesPerWeek.high);
    expect(daysPerWeek.high).toBeLessThanOrEqual(7);
    expect(effort.low).toBeGreaterThanOrEqual(6);
    // Effort and reserve speak of the same bands (Garber 2011: light from 30 %, moderate from 40 %, vigorous from 60 %).
    if (heartRateReservePercent && heartRateReservePercent.high < 60)
      expect(effort.high).toBeLessThanOrEqual(14);
    expect(aerobic.bands.includes('vigorous')).toBe(effort.high >= 15);
    expect(aerobic.bands.includes('light')).toBe(effort.low < 12);
  });

  it('train balance in old age, and never grow with post-exertional malaise', () => {
    for (const { population, balanceDaysPerWeek, progression, belowSymptoms } of given) {
      if (population === 'older-adult' || population === 'frailty')
        expect(balanceDaysPerWeek).toBeGreaterThanOrEqual(population === 'frailty' ? 2 : 3);
      expect(progression === null).toBe(population === 'post-exertional-malaise');
      expect(belowSymptoms).toBe(population === 'post-exertional-malaise');
    }
  });

  it.each(named)(
    'can be read at school grade 8: %s',
    (_ruleId, { benefits, progression, considerations }) => {
      expect(gradeOf(benefits.en)).toBeLessThanOrEqual(8);
      const all = [benefits, ...(progression ? [progression.how] : []), ...considerations];
      expect(gradeOf(all.map(({ en }) => en).join('\n'))).toBeLessThanOrEqual(8);
    },
  );

  it('join for any mix of conditions into a week that can be kept', () => {
    fc.assert(
      fc.property(fc.subarray(given, { minLength: 1, maxLength: 5 }), (mix) => {
        const { aerobic, considerations, ...joined } = combinePrescriptions(mix)!;
        for (const { low, high } of ranges({ ...joined, aerobic })) expect(low).toBeLessThanOrEqual(high);
        const { daysPerWeek, minutesPerSession, minutesPerWeek, activities, bands } = aerobic!;
        expect(daysPerWeek.high * minutesPerSession.high).toBeGreaterThanOrEqual(minutesPerWeek.low);
        expect(daysPerWeek.low * minutesPerSession.low).toBeLessThanOrEqual(minutesPerWeek.high);
        expect(Math.min(activities.length, bands.length)).toBeGreaterThan(0);
        expect(considerations.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('of one person join into one that stays within each', () => {
    const chosen = given.filter(({ ruleId }) =>
      ['prescription-older-adult', 'prescription-heart-failure', 'prescription-copd'].includes(ruleId),
    );
    const joined = combinePrescriptions(chosen)!;
    expect(joined.aerobic).toMatchObject({
      daysPerWeek: { low: 3, high: 5 },
      minutesPerWeek: { low: 60, high: 180 },
    });
    expect(joined.balanceDaysPerWeek).toBe(3);
    expect(joined.considerations.length).toBeGreaterThan(8);
  });
});
