import { compileRules, screen, symptomCodes } from '@regimen/domain';
import type { Clearance, Facts, Rule } from '@regimen/domain';
import { countText, fleschKincaidGrade } from '../evaluation/measures/readability.js';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { healthyFacts } from './healthy-facts.js';

const packs = await installedPacks();
const compiled = compileRules(packs);
const own = packs
  .filter(({ id }) => ['knowledge-screening', 'knowledge-vitals', 'knowledge-red-flags'].includes(id))
  .flatMap(({ rules }) => rules);
const decide = (change: Facts) =>
  screen({ facts: { ...healthyFacts, ...change }, rules: compiled, on: '2026-11-27' });
const feeling = (...symptoms: string[]): Facts => ({ symptoms });
const insulin: Facts = { medications: ['insulin'], conditions: ['type-1-diabetes'] };
const heartFailure: Facts = { conditions: ['heart-failure'], clearedForModerate: true, nyhaClass: 2 };

describe('the day’s vital signs', () => {
  it.each<[string, Facts, Clearance]>([
    ['159/99', { restingSystolicMmHg: 159, restingDiastolicMmHg: 99 }, 'allow'],
    ['160/99', { restingSystolicMmHg: 160, restingDiastolicMmHg: 99 }, 'modify'],
    ['179/109', { restingSystolicMmHg: 179, restingDiastolicMmHg: 109 }, 'modify'],
    ['150/110', { restingSystolicMmHg: 150, restingDiastolicMmHg: 110 }, 'block'],
    ['181 and dizzy', { restingSystolicMmHg: 181, ...feeling('dizziness') }, 'stop-emergency'],
    ['85 systolic', { restingSystolicMmHg: 85 }, 'modify'],
    ['85 systolic and dizzy', { restingSystolicMmHg: 85, ...feeling('dizziness') }, 'block'],
    ['a fall of 20 on standing', { systolicDropOnStandingMmHg: 20 }, 'modify'],
    ['a heart rate of 100', { restingHeartRateBpm: 100 }, 'allow'],
    ['a heart rate of 120', { restingHeartRateBpm: 120 }, 'modify'],
    ['a heart rate of 121', { restingHeartRateBpm: 121 }, 'block'],
    ['saturation 92', { oxygenSaturationPercent: 92 }, 'allow'],
    ['saturation 87', { oxygenSaturationPercent: 87 }, 'block'],
    ['37.7 degrees', { bodyTemperatureCelsius: 37.7 }, 'allow'],
    ['37.8 degrees', { bodyTemperatureCelsius: 37.8 }, 'delay'],
    ['38.0 degrees', { bodyTemperatureCelsius: 38 }, 'block'],
    ['69 mg/dL on insulin', { ...insulin, bloodGlucoseMgDl: 69 }, 'block'],
    ['89 mg/dL on insulin', { ...insulin, bloodGlucoseMgDl: 89 }, 'modify'],
    ['280 mg/dL on insulin', { ...insulin, bloodGlucoseMgDl: 280 }, 'delay'],
    ['ketones of 1.5', { ...insulin, bloodGlucoseMgDl: 140, bloodKetonesMmolL: 1.5 }, 'block'],
    ['a gain of 1.8 kg in heart failure', { ...heartFailure, weightGainKgIn3Days: 1.8 }, 'modify'],
    ['a gain of 1.9 kg in heart failure', { ...heartFailure, weightGainKgIn3Days: 1.9 }, 'block'],
    ['platelets of 20', { platelets10E9L: 20 }, 'modify'],
    ['platelets of 19', { platelets10E9L: 19 }, 'block'],
    ['neutrophils of 0.4', { neutrophils10E9L: 0.4 }, 'block'],
    ['potassium of 5.5', { potassiumMmolL: 5.5 }, 'clearance-required'],
    ['pain of 5', { painNow: 5 }, 'allow'],
    ['pain of 8', { painNow: 8 }, 'delay'],
    ['a slow timed up and go', { timedUpAndGoSeconds: 12 }, 'modify'],
  ])('decide on %s', (_, facts, clearance) => {
    expect(decide(facts).clearance).toBe(clearance);
  });
});

describe('signs that meet', () => {
  it.each<[string, Facts, Clearance]>([
    ['a swollen calf', feeling('unilateral-calf-swelling'), 'block'],
    [
      'a swollen calf and short breath',
      feeling('unilateral-calf-swelling', 'dyspnoea-mild-exertion'),
      'stop-emergency',
    ],
    ['palpitations', feeling('palpitations'), 'clearance-required'],
    ['palpitations and dizziness', feeling('palpitations', 'dizziness'), 'block'],
    ['vomiting', feeling('vomiting-or-diarrhoea'), 'delay'],
    [
      'vomiting on a gliflozin',
      { ...feeling('vomiting-or-diarrhoea'), medications: ['sglt2-inhibitor'] },
      'block',
    ],
    ['fever', feeling('fever'), 'block'],
    ['fever on chemotherapy', { ...feeling('fever'), medications: ['chemotherapy'] }, 'stop-emergency'],
    ['a low today', feeling('hypoglycaemia-today'), 'modify'],
    [
      'a low today on a glinide',
      { ...feeling('hypoglycaemia-today'), medications: ['meglitinide'] },
      'delay',
    ],
    ['a blister', feeling('foot-wound'), 'modify'],
    [
      'a blister on a numb foot',
      { ...feeling('foot-wound'), conditions: ['peripheral-neuropathy'] },
      'block',
    ],
    ['a wish to hurt oneself', feeling('self-harm-urge'), 'stop-emergency'],
  ])('decide on %s', (_, facts, clearance) => {
    expect(decide(facts).clearance).toBe(clearance);
  });

  it.each(symptomCodes)('no plan is made as usual with %s', (code) => {
    expect(decide(feeling(code)).clearance).not.toBe('allow');
  });
});

describe('screening', () => {
  it('asks nothing of somebody who answered', () => {
    expect(decide({}).questions).toEqual([]);
  });

  it('asks only what is not known yet', () => {
    const asked = (change: Facts) =>
      decide({ screeningAnswered: false, symptoms: null, ...change }).trace.map(({ ruleId }) => ruleId);
    expect(asked({})).toEqual(expect.arrayContaining(['ask-heart', 'ask-chest-pain', 'ask-medicines']));
    expect(asked({ conditions: ['heart-failure'] })).not.toContain('ask-heart');
    expect(asked({ medications: ['insulin'] })).not.toContain('ask-medicines');
  });

  it.each<[string, Facts, Clearance]>([
    ['heart disease, active', { conditions: ['coronary-artery-disease'] }, 'modify'],
    [
      'heart disease, hard effort not agreed to',
      { conditions: ['coronary-artery-disease'], wantsVigorous: true, clearedForVigorous: false },
      'clearance-required',
    ],
    ['only under supervision', { toldSupervisedOnly: true }, 'allow-supervised'],
    ['a body mass index of 18.4', { bmi: 18.4 }, 'clearance-required'],
    ['a body mass index of 18.4 and less wanted', { bmi: 18.4, goals: ['lose-weight'] }, 'block'],
    ['two yes to SCOFF', { scoffScore: 2 }, 'clearance-required'],
    ['one yes to SCOFF', { scoffScore: 1 }, 'allow'],
    ['an inflamed heart', { conditions: ['heart-inflammation'] }, 'block'],
    ['40 degrees in the shade', { airTemperatureCelsius: 40 }, 'delay'],
  ])('decides on %s', (_, facts, clearance) => {
    expect(decide(facts).clearance).toBe(clearance);
  });
});

describe('what people read', () => {
  const texts = own.flatMap((rule: Rule) => [
    [rule.id, rule.explanation.participant.en] as const,
    ...rule.effects.flatMap((effect) =>
      'constraint' in effect && effect.constraint.kind === 'advice'
        ? [[rule.id, effect.constraint.text.en] as const]
        : [],
    ),
  ]);

  it('is plain: no text above grade 8', () => {
    const grades = texts.map(([id, text]) => [id, fleschKincaidGrade(countText(text)) ?? 0] as const);
    expect(grades.filter(([, grade]) => grade > 8)).toEqual([]);
  });

  it('names no threshold to the person', () => {
    const told = own.map((rule) => [rule.id, rule.explanation.participant.en] as const);
    expect(told.filter(([, text]) => /\d/.test(text))).toEqual([]);
  });
});
