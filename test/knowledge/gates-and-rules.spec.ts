import type { Clearance, Facts, GlucoseDecision } from '@regimen/domain';
import {
  clearances,
  compileRules,
  contraindicationGate,
  glucoseGate,
  heartFailureWeightGate,
  redFlagGate,
  restingPressureGate,
  saturationGate,
  screen,
} from '@regimen/domain';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { healthyFacts } from './healthy-facts.js';

const packs = await installedPacks();
const rules = compileRules(packs);
const byRules = (facts: Facts) =>
  screen({ facts: { ...healthyFacts, ...facts }, rules, on: '2026-11-25' }).clearance;
const rank = (clearance: Clearance) => clearances.indexOf(clearance);

/** The rules must be at least as strict as the gate. */
function expectAsStrict(gate: Clearance, facts: Facts): void {
  const found = byRules(facts);
  expect({ facts, gate, rules: found, isAsStrict: rank(found) >= rank(gate) }).toMatchObject({
    isAsStrict: true,
  });
}

describe('the gate of resting blood pressure and the rules', () => {
  const systolic = [89, 90, 120, 159, 160, 161, 179, 180, 181, 200, 201];
  const diastolic = [60, 80, 99, 100, 101, 109, 110, 111, 119, 120, 121];
  const grid = systolic
    .flatMap((sbp) => diastolic.map((dbp) => [sbp, dbp] as const))
    .filter(([s, d]) => s > d);

  it.each(grid)('agree on %i/%i without symptoms', (sbp, dbp) => {
    const facts = { restingSystolicMmHg: sbp, restingDiastolicMmHg: dbp };
    expect(byRules(facts)).toBe(restingPressureGate({ systolic: sbp, diastolic: dbp }, false));
  });

  // Dizziness alone needs clearance, so that the rules are stricter than the gate at normal pressures.
  it.each(grid)('leave no more at %i/%i with dizziness', (sbp, dbp) => {
    const facts = { restingSystolicMmHg: sbp, restingDiastolicMmHg: dbp, symptoms: ['dizziness'] };
    expectAsStrict(restingPressureGate({ systolic: sbp, diastolic: dbp }, true), facts);
  });
});

describe('the gate of glucose and the rules', () => {
  const asClearance: Readonly<Record<GlucoseDecision, Clearance>> = {
    'block-treat-hypoglycaemia': 'block',
    // Carbohydrate first and then go: the rules say so as a limit.
    'delay-carbohydrate': 'modify',
    allow: 'allow',
    'check-ketones': 'modify',
    'modify-mild-moderate': 'modify',
    block: 'block',
    'clearance-required': 'clearance-required',
  };
  const glucose = [54, 69, 70, 71, 89, 90, 91, 150, 249, 250, 251, 349, 350, 351];
  const ketones = [null, 0, 0.5, 1.4, 1.5, 1.6, 3];
  const grid = glucose.flatMap((value) => ketones.map((level) => [value, level] as const));

  it.each(grid)('leave no more at %s mg/dL on insulin with ketones of %s mmol/L', (value, level) => {
    const decision = glucoseGate({
      milligramsPerDecilitre: value,
      ketones: level,
      severeHypoglycaemiaLastDay: false,
      insulinOrSecretagogue: true,
    });
    expectAsStrict(asClearance[decision], {
      medications: ['insulin'],
      bloodGlucoseMgDl: value,
      bloodKetonesMmolL: level,
    });
  });
});

it.each([87, 87.9, 88, 89, 91, 91.9, 92, 93, 98])(
  'no more is left at a saturation of %s %% at rest',
  (percent) => {
    const decision = saturationGate(percent, null);
    // The gate stops exercise that would begin; before it, that is a block.
    const asClearance = ({ allow: 'allow', 'modify-supervised': 'allow-supervised', stop: 'block' } as const)[
      decision as 'allow' | 'modify-supervised' | 'stop'
    ];
    expectAsStrict(asClearance, { conditions: ['copd'], oxygenSaturationPercent: percent });
  },
);

it.each([0, 0.9, 1, 1.1, 1.7, 1.8, 1.9, 3])(
  'no more is left in heart failure with %s kg more in 3 days',
  (gainKg) => {
    expectAsStrict(heartFailureWeightGate({ heartFailure: true, gainKg, days: 3 }), {
      conditions: ['heart-failure'],
      nyhaClass: 2,
      weightGainKgIn3Days: gainKg,
    });
  },
);

it.each([
  'unstable-angina',
  'symptomatic-aortic-stenosis',
  'acute-thromboembolism',
  'aortic-dissection',
  'uncontrolled-arrhythmia',
  'decompensated-heart-failure',
  'acute-infection',
  'left-main-stenosis',
  'electrolyte-disorder',
  'hypertrophic-cardiomyopathy',
  'transient-ischaemic-attack',
  'severe-anaemia',
  'uncontrolled-thyroid-disease',
])('no more is left with the contraindication %s', (condition) => {
  expectAsStrict(contraindicationGate(condition), { conditions: [condition] });
});

it.each([
  'chest-pain-exertion',
  'chest-pain-rest',
  'syncope',
  'facial-droop-or-speech-loss',
  'dyspnoea-rest',
  'saddle-anaesthesia',
  'dark-urine-with-severe-soreness',
  'unilateral-calf-swelling',
  'palpitations-with-dizziness',
  'fever',
  'night-pain-with-weight-loss',
  'persistent-bone-pain',
  'orthopnoea',
  'ankle-oedema',
  'heart-murmur',
  'sudden-severe-headache',
  'sudden-vision-loss',
])('no more is left with the red flag %s', (symptom) => {
  expectAsStrict(redFlagGate(symptom), { symptoms: [symptom] });
});

it('would notice packs that say nothing of pressure', () => {
  const silent = compileRules(packs.map((pack) => ({ ...pack, rules: [] })));
  const facts = { ...healthyFacts, restingSystolicMmHg: 185 };
  expect(screen({ facts, rules: silent, on: '2026-11-25' }).clearance).not.toBe(
    restingPressureGate({ systolic: 185, diastolic: 78 }, false),
  );
});
