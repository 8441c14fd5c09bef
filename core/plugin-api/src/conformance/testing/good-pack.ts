import type { KnowledgePack } from '@regimen/domain';
import { both, citation } from '../samples/both.js';
import { suggestionSample } from '../samples/suggestion-sample.js';

/** A pack with one rule and two templates, as the loader gives it. */
export const goodPack: KnowledgePack = {
  id: 'plain',
  version: '1.0.0',
  rules: [
    {
      id: 'high-pressure',
      version: 1,
      title: both('High pressure', '血压高'),
      population: 'adults',
      when: { fact: 'restingSystolicMmHg', unit: 'mm[Hg]', atLeast: 180 },
      whenUnknown: 'silent',
      effects: [{ clearance: 'block' }],
      severity: 'hard',
      evidence: 'guideline',
      citations: [citation],
      explanation: { participant: both('Rest first.', '请先休息。'), clinician: both('Rest.', '休息。') },
      tests: [
        { name: 'high', facts: { restingSystolicMmHg: 180 }, fires: true },
        { name: 'low', facts: { restingSystolicMmHg: 179 }, fires: false },
      ],
    },
  ],
  templates: suggestionSample.catalogue,
  exercises: [],
  activities: [],
};
