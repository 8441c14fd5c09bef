import { z } from 'zod';

const text = (en, zh) => ({ en, zh });

/** Few rules whose outcome a spec can foresee, whatever the knowledge packs of the product say. */
function rule(id, title, said, when, effects, tests, more = {}) {
  return {
    id,
    version: 1,
    title,
    population: 'adults',
    when,
    whenUnknown: 'silent',
    effects,
    severity: 'hard',
    evidence: 'engineering',
    citations: [{ source: 'A made-up guideline of the ward', year: 2026, needsClinicianReview: true }],
    explanation: { participant: said, clinician: title },
    tests: tests.map(([facts, fires]) => ({ name: JSON.stringify(facts), facts, fires })),
    ...more,
  };
}

const has = (code) => ({ fact: 'conditions', includes: code });
const systolic = (bounds) => ({ fact: 'restingSystolicMmHg', unit: 'mm[Hg]', ...bounds });

const rules = [
  rule(
    'ward-infarction',
    text('After a heart attack', '心肌梗死后'),
    text('A clinician looks at this first.', '需要先由医护人员查看。'),
    has('myocardial-infarction'),
    [{ clearance: 'clearance-required' }],
    [
      [{ conditions: ['myocardial-infarction'] }, true],
      [{ conditions: [] }, false],
    ],
  ),
  rule(
    'ward-pressure',
    text('Resting pressure 160 or more', '静息收缩压160以上'),
    text('Stay gentle for now.', '目前请保持轻柔。'),
    systolic({ atLeast: 160, below: 180 }),
    [
      { clearance: 'modify' },
      {
        constraint: {
          kind: 'intensityCeiling',
          severity: 'hard',
          appliesTo: {},
          band: 'moderate',
          heartRateTargetsAllowed: true,
        },
      },
    ],
    [
      [{ restingSystolicMmHg: 160 }, true],
      [{ restingSystolicMmHg: 180 }, false],
    ],
  ),
  rule(
    'ward-pressure-stop',
    text('Resting pressure 180 or more', '静息收缩压180以上'),
    text('Please do not exercise now and measure again.', '现在请不要运动，请重新测量。'),
    systolic({ atLeast: 180 }),
    [{ clearance: 'block' }],
    [
      [{ restingSystolicMmHg: 180 }, true],
      [{ restingSystolicMmHg: 179 }, false],
    ],
    { severity: 'absolute' },
  ),
  rule(
    'ward-oxygen',
    text('Oxygen at home', '家庭氧疗'),
    text('With oxygen, a clinician plans with you.', '使用氧疗时，医护人员会与您一起计划。'),
    { all: [has('copd'), { fact: 'usesOxygen', is: true }] },
    [{ clearance: 'clearance-required' }],
    [
      [{ conditions: ['copd'], usesOxygen: true }, true],
      [{ conditions: ['copd'], usesOxygen: false }, false],
    ],
    { whenUnknown: 'needs-fact' },
  ),
  rule(
    'ward-pain',
    text('Pain of 6 or more', '疼痛6分以上'),
    text('Let it settle first.', '先让疼痛缓解。'),
    { all: [has('knee-osteoarthritis'), { fact: 'painNow', unit: '{score}', atLeast: 6 }] },
    [{ clearance: 'delay' }],
    [
      [{ conditions: ['knee-osteoarthritis'], painNow: 6 }, true],
      [{ conditions: ['knee-osteoarthritis'], painNow: 5 }, false],
    ],
  ),
  rule(
    'ward-blood',
    text('Haemoglobin below 8', '血红蛋白低于8'),
    text('Your care team looks at your blood first.', '医护团队会先查看您的血液检查。'),
    { all: [has('cancer'), { fact: 'haemoglobinGDl', unit: 'g/dL', below: 8 }] },
    [{ clearance: 'block' }],
    [
      [{ conditions: ['cancer'], haemoglobinGDl: 7.9 }, true],
      [{ conditions: ['cancer'], haemoglobinGDl: 8 }, false],
    ],
    { whenUnknown: 'needs-fact' },
  ),
  rule(
    'ward-fever',
    text('38 degrees or more', '38度以上'),
    text('Rest today.', '今天请休息。'),
    { fact: 'bodyTemperatureCelsius', unit: 'Cel', atLeast: 38 },
    [{ clearance: 'block' }],
    [
      [{ bodyTemperatureCelsius: 38 }, true],
      [{ bodyTemperatureCelsius: 37.9 }, false],
    ],
  ),
  rule(
    'ward-chest-pain',
    text('Chest pain', '胸痛'),
    text('Please get help now.', '请立即寻求帮助。'),
    { fact: 'symptoms', includes: 'chest-pain-exertion' },
    [{ clearance: 'stop-emergency' }],
    [
      [{ symptoms: ['chest-pain-exertion'] }, true],
      [{ symptoms: [] }, false],
    ],
  ),
];

export default {
  id: 'knowledge-ward',
  version: '1.0.0',
  title: text('Rules of the ward', '病房规则'),
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['knowledge:provide'],
  setup: () => ({
    knowledgePacks: [
      { id: 'knowledge-ward', version: '1.0.0', rules, templates: [], exercises: [], activities: [] },
    ],
  }),
};
