import {
  comparisonsOf,
  compileRules,
  conditionCodes,
  harmKinds,
  medicationClasses,
  screen,
  symptomCodes,
} from '@regimen/domain';
import type { Facts } from '@regimen/domain';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { healthyFacts } from './healthy-facts.js';

const packs = await installedPacks();
const compiled = compileRules(packs);
const rules = packs.flatMap((pack) => pack.rules);
const healthy: Facts = { ...healthyFacts, ageYears: 40, activeMinutesPerWeek: 30 };
const decide = (change: Facts) =>
  screen({ facts: { ...healthy, ...change }, rules: compiled, on: '2026-11-25' });

describe('the installed knowledge packs', () => {
  it('covers enough ground', () => {
    expect(rules.length).toBeGreaterThanOrEqual(600);
    expect(packs.flatMap((pack) => pack.templates).length).toBeGreaterThanOrEqual(64);
  });

  it('gives an inactive healthy adult a gentle start, not a referral', () => {
    const result = decide({});
    expect(result.outcome).toBe('clear-with-limits');
    expect(result.missingFacts).toEqual([]);
  });

  const swimmer: Facts = {
    ageYears: 52,
    restingSystolicMmHg: 145,
    restingDiastolicMmHg: 90,
    conditions: ['hypertension', 'knee-pain'],
    painfulJoints: ['knee'],
  };
  const cardiac: Facts = {
    ageYears: 61,
    conditions: ['myocardial-infarction', 'coronary-artery-disease'],
    medications: ['beta-blocker'],
    daysSinceInfarction: 56,
  };

  it.each([
    ['hypertension, knee pain, 145/90', swimmer, 'modify'],
    ['a beta-blocker 8 weeks after infarction', cardiac, 'clearance-required'],
    ['infarction yesterday', { ...cardiac, daysSinceInfarction: 1 }, 'block'],
    ['infarction of unknown date', { ...cardiac, daysSinceInfarction: null }, 'clearance-required'],
    ['hypertension without a reading', { ...swimmer, restingSystolicMmHg: null }, 'clearance-required'],
    ['180/80', { restingSystolicMmHg: 180 }, 'block'],
    ['chest pain', { symptoms: ['chest-pain-exertion'] }, 'stop-emergency'],
    ['self-harm', { harms: ['self-harm'] }, 'stop-emergency'],
    ['a child', { ageYears: 15 }, 'block'],
    ['an unknown age', { ageYears: null }, 'clearance-required'],
    ['a 70-year-old', { ageYears: 70 }, 'modify'],
    ['unstable angina', { conditions: ['unstable-angina'] }, 'block'],
    ['severe anaemia', { conditions: ['severe-anaemia'] }, 'clearance-required'],
    ['retinopathy', { conditions: ['proliferative-retinopathy'] }, 'modify'],
    ['80 mg/dL on insulin', { medications: ['insulin'], bloodGlucoseMgDl: 80 }, 'modify'],
    ['350 mg/dL on insulin', { medications: ['insulin'], bloodGlucoseMgDl: 350 }, 'delay'],
    ['ketones', { symptoms: ['raised-ketones'] }, 'block'],
    ['a low that needed help yesterday', { symptoms: ['severe-hypoglycaemia-last-day'] }, 'block'],
  ] as const)('decides on %s', (_, facts, clearance) => {
    expect(decide(facts).clearance).toBe(clearance);
  });

  it('keeps strength training from a breastbone of which nobody knows when it was opened', () => {
    const limits = (facts: Facts) =>
      decide({ conditions: ['heart-surgery'], ...facts })
        .constraints.filter(({ kind, appliesTo }) => kind === 'forbid' && appliesTo.modalities)
        .map(({ ruleId }) => ruleId);
    expect(limits({})).toEqual(['heart-surgery-no-resistance', 'sternal-precautions']);
    expect(limits({ daysSinceSurgery: 35 })).toEqual(['sternal-precautions']);
    expect(limits({ daysSinceSurgery: 84 })).toEqual([]);
  });

  it('spares diseased eyes everything that strains or jolts them', () => {
    const forbidden = decide({ conditions: ['proliferative-retinopathy'] }).constraints;
    for (const appliesTo of [{ valsalva: true }, { impact: ['high'] }, { bands: ['vigorous', 'near-max'] }])
      expect(forbidden).toContainEqual(
        expect.objectContaining({ kind: 'forbid', severity: 'hard', appliesTo }),
      );
  });

  it('never steers a person on a beta-blocker by heart rate', () => {
    expect(decide(cardiac).constraints).toContainEqual(
      expect.objectContaining({ kind: 'intensityCeiling', heartRateTargetsAllowed: false, maxRpe: 14 }),
    );
  });

  it.each([
    ...conditionCodes.map((code) => ['conditions', code] as const),
    ...medicationClasses.map((code) => ['medications', code] as const),
    ...symptomCodes.map((code) => ['symptoms', code] as const),
    ...harmKinds.map((code) => ['harms', code] as const),
  ])('has a rule among the %s for %s', (fact, code) => {
    const asks = rules.filter(({ when }) =>
      comparisonsOf(when).some(
        (comparison) =>
          comparison.fact === fact &&
          ('includes' in comparison
            ? comparison.includes === code
            : 'includesAny' in comparison && comparison.includesAny.includes(code)),
      ),
    );
    expect(asks).not.toEqual([]);
  });
});
