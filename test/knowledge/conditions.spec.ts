import { clearances, compileRules, conditionCodes, limitsOf, screen } from '@regimen/domain';
import type { ConditionCode, Facts } from '@regimen/domain';
import { countText, fleschKincaidGrade } from '../evaluation/measures/readability.js';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { healthyFacts } from './healthy-facts.js';

const packs = await installedPacks();
const rules = packs.find(({ id }) => id === 'knowledge-conditions')!.rules;
const templates = packs.flatMap((pack) => pack.templates);
const compiled = compileRules(packs);
const cleared: Facts = { clearedForModerate: true, clearedForVigorous: true, clearedForResistance: true };
const having = (...conditions: ConditionCode[]) => ({ conditions });
const decide = (change: Facts) =>
  screen({ facts: { ...healthyFacts, ...change }, rules: compiled, on: '2026-11-27' });
const acting = (change: Facts) => decide(change).constraints.map(({ ruleId }) => ruleId);

/** Common, stable conditions: an active person without symptoms is sent to nobody (Riebe 2015). */
const referNobody: readonly ConditionCode[] = [
  'asthma',
  'copd',
  'hypertension',
  'type-1-diabetes',
  'type-2-diabetes',
  'prediabetes',
  'chronic-kidney-disease',
  'dyslipidaemia',
  'metabolic-syndrome',
  'obesity',
  'coronary-artery-disease',
  'atrial-fibrillation',
  'pacemaker',
  'peripheral-artery-disease',
  'knee-osteoarthritis',
  'hip-osteoarthritis',
  'low-back-pain',
  'rheumatoid-arthritis',
  'osteoporosis',
  'parkinson-disease',
  'multiple-sclerosis',
  'epilepsy',
  'depression',
  'anxiety',
  'thyroid-disease',
  'hiv',
  'breast-cancer',
  'menopause',
  'migraine',
];

describe('the installed rules on conditions', () => {
  it('are one for each thing they say', () => {
    expect(rules.length).toBeGreaterThanOrEqual(250);
    expect(Math.max(...rules.map(({ effects }) => effects.length))).toBeLessThanOrEqual(7);
  });

  it.each(referNobody)('refer nobody who is active with %s alone', (code) => {
    const { clearance } = decide(having(code));
    expect(clearances.indexOf(clearance)).toBeLessThanOrEqual(clearances.indexOf('modify'));
  });

  it.each<[string, Facts, string]>([
    [
      'coronary disease, not active',
      { ...having('coronary-artery-disease'), activeMinutesPerWeek: 89 },
      'clearance-required',
    ],
    [
      'the same, cleared',
      { ...having('coronary-artery-disease'), ...cleared, activeMinutesPerWeek: 89 },
      'allow',
    ],
    ['heart failure without a class', { ...having('heart-failure'), ...cleared }, 'clearance-required'],
    ['heart failure of class II', { ...having('heart-failure'), ...cleared, nyhaClass: 2 }, 'modify'],
    ['heart failure of class IV', { ...having('heart-failure'), ...cleared, nyhaClass: 4 }, 'block'],
    ['heart failure that is not stable', { ...having('decompensated-heart-failure'), ...cleared }, 'block'],
    ['a stroke 89 days ago', { ...having('stroke'), daysSinceStroke: 89 }, 'clearance-required'],
    ['a stroke 90 days ago', { ...having('stroke'), daysSinceStroke: 90 }, 'modify'],
    ['a seizure 29 days ago', { ...having('epilepsy'), seizureFreeDays: 29 }, 'clearance-required'],
    ['epilepsy after a short night', { ...having('epilepsy'), sleepHoursLastNight: 4 }, 'delay'],
    ['asthma at 79 % of the best', { ...having('asthma'), peakFlowPercentOfBest: 79 }, 'delay'],
    ['an ischaemic threshold of 99', { ischaemicThresholdBpm: 99 }, 'clearance-required'],
    ['pregnancy', having('pregnancy'), 'clearance-required'],
    ['pregnancy, cleared', { ...having('pregnancy'), ...cleared }, 'modify'],
    ['pregnancy and severe anaemia', { ...having('pregnancy', 'severe-anaemia'), ...cleared }, 'block'],
    [
      'pregnancy and lung pressure',
      { ...having('pregnancy', 'pulmonary-hypertension'), ...cleared },
      'block',
    ],
    ['long COVID without crashes', having('long-covid'), 'modify'],
    [
      'long COVID with crashes',
      { ...having('long-covid'), symptoms: ['post-exertional-malaise'] },
      'clearance-required',
    ],
    [
      'sickle cell disease at 1600 m',
      { ...having('sickle-cell-disease'), altitudeMetres: 1600 },
      'clearance-required',
    ],
    [
      'a severe exercise allergy, alone',
      { ...having('exercise-induced-anaphylaxis'), exercisesAlone: true },
      'clearance-required',
    ],
  ])('decide on %s', (_, facts, clearance) => {
    expect(decide(facts).clearance).toBe(clearance);
  });

  it.each<[string, string, Facts, Facts]>([
    [
      'infarction-no-resistance',
      'five weeks',
      { ...having('myocardial-infarction'), daysSinceInfarction: 34 },
      { daysSinceInfarction: 35 },
    ],
    [
      'coronary-procedure-recent',
      'three weeks',
      { ...having('coronary-artery-disease', 'recent-surgery'), daysSinceSurgery: 20 },
      { daysSinceSurgery: 21 },
    ],
    [
      'cardiac-device-new-wires',
      'six weeks',
      { ...having('pacemaker', 'recent-surgery'), daysSinceSurgery: 41 },
      { daysSinceSurgery: 42 },
    ],
    [
      'hip-replacement-precautions',
      'twelve weeks',
      { ...having('hip-replacement'), daysSinceJointReplacement: 83 },
      { daysSinceJointReplacement: 84 },
    ],
    [
      'acl-surgery-sport',
      'nine months',
      { ...having('acl-injury', 'recent-surgery'), daysSinceSurgery: 269 },
      { daysSinceSurgery: 270 },
    ],
    [
      'recent-fracture-impact',
      'twelve weeks',
      { ...having('recent-fracture'), daysSinceFracture: 83 },
      { daysSinceFracture: 84 },
    ],
    [
      'postpartum-impact',
      'twelve weeks',
      { ...having('postpartum'), daysSinceBirth: 83 },
      { daysSinceBirth: 84 },
    ],
  ])('keep %s for %s, and where the date is unknown', (rule, _, before, after) => {
    expect(acting(before)).toContain(rule);
    expect(acting({ ...before, ...after })).not.toContain(rule);
    expect(acting({ conditions: before.conditions ?? [] })).toContain(rule);
  });

  it('keep a pregnant woman off her back from week 20, and when the week is unknown', () => {
    expect(acting({ ...having('pregnancy'), weeksPregnant: 19 })).not.toContain('pregnancy-supine');
    expect(acting({ ...having('pregnancy'), weeksPregnant: 20 })).toContain('pregnancy-supine');
    expect(acting(having('gestational-diabetes'))).toContain('pregnancy-supine');
  });

  it('let no plan grow where effort makes people worse', () => {
    expect(decide(having('me-cfs')).constraints).toContainEqual(
      expect.objectContaining({ kind: 'cap', quantity: 'weeklyLoadIncreaseFraction', value: 0 }),
    );
  });

  it.each<[ConditionCode]>([
    ['atrial-fibrillation'],
    ['heart-transplant'],
    ['autonomic-neuropathy'],
    ['spinal-cord-injury'],
    ['pregnancy'],
    ['dialysis'],
  ])('steer nobody by heart rate with %s', (code) => {
    expect(decide({ ...having(code), ...cleared }).constraints).toContainEqual(
      expect.objectContaining({ kind: 'intensityCeiling', heartRateTargetsAllowed: false }),
    );
  });

  it.each(conditionCodes)('leave something to do with %s', (code) => {
    const { constraints } = decide(having(code));
    const left = templates.filter((template) => {
      const limits = limitsOf(template, constraints);
      return !limits.forbidden && limits.minMinutes <= limits.maxMinutes;
    });
    expect(left.length).toBeGreaterThanOrEqual(8);
  });

  it('can be read at school grade 8', () => {
    const hard = rules.flatMap(({ id, effects, explanation }) => {
      const advice = effects.flatMap((effect) =>
        'constraint' in effect && effect.constraint.kind === 'advice' ? [effect.constraint.text.en] : [],
      );
      const grade = fleschKincaidGrade(countText([explanation.participant.en, ...advice].join('\n'))) ?? 99;
      return grade > 8 ? [`${id} ${grade.toFixed(1)}`] : [];
    });
    expect(hard).toEqual([]);
  });
});
