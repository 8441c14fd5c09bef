import type { Screening } from '@regimen/domain';
import { both, citation } from './both.js';

/** Somebody with raised blood pressure, cleared with a limit. */
export const sampleScreening: Screening = {
  clearance: 'modify',
  outcome: 'clear-with-limits',
  constraints: [],
  prescriptions: [],
  trace: [
    {
      ruleId: 'rule-a',
      ruleVersion: 2,
      packId: 'pack',
      title: both('Rule A', '规则甲'),
      fired: true,
      facts: [{ name: 'restingSystolicMmHg', value: 150 }],
      missingFacts: ['bmi'],
      thresholds: [],
      clearance: 'modify',
      decides: true,
      outweighedBy: [],
      overrides: [],
      citations: [citation],
      explanation: {
        participant: both('We keep the effort moderate for you.', '我们为您保持中等强度。'),
        clinician: both(
          'Resting systolic 150 mmHg: hypertension, moderate only.',
          '静息收缩压150 mmHg：高血压，仅限中等强度。',
        ),
      },
    },
  ],
  missingFacts: ['bmi'],
  unknownFacts: [],
  questions: [],
  screenedOn: '2026-11-25',
  validUntil: '2027-11-25',
  packs: [{ id: 'pack', version: '1.0.0' }],
};
