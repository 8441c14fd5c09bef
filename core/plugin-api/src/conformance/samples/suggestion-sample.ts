import type { SessionTemplate } from '@regimen/domain';
import { sketchPerson } from '@regimen/domain';
import type { SuggestionSample } from '../plugin-fixtures.js';
import { both, citation } from './both.js';
import { sampleProfile, sampleRequest } from './sample-person.js';

const swim: SessionTemplate = {
  id: 'swim-easy',
  version: 1,
  title: both('Easy swim', '轻松游泳'),
  activity: 'swimming',
  modality: 'aerobic',
  band: 'moderate',
  heartRateReserve: { low: 0.4, high: 0.59 },
  rpe: { low: 11, high: 13 },
  met: 5.8,
  compendiumCode: '18240',
  durationMinutes: { min: 20, max: 60 },
  steps: [{ kind: 'work', share: 1, band: 'moderate', cue: both('Breathe out under water.', '水下呼气。') }],
  impact: 'none',
  jointLoad: { shoulder: 1 },
  muscleGroups: ['back'],
  fallRisk: 0,
  valsalva: false,
  supine: false,
  contact: false,
  breathHold: false,
  hardDay: false,
  setsPerSession: 0,
  equipment: ['pool'],
  places: ['pool'],
  citations: [citation],
};

/** Somebody who likes to swim, and a catalogue with a swim and a walk. */
export const suggestionSample: SuggestionSample = {
  request: sampleRequest,
  person: sketchPerson(sampleProfile, sampleRequest, '2026-11-25'),
  catalogue: [
    swim,
    {
      ...swim,
      id: 'walk-brisk',
      title: both('Brisk walk', '快走'),
      activity: 'walking',
      met: 4.8,
      compendiumCode: '17200',
      impact: 'low',
      equipment: [],
      places: ['outdoors'],
    },
  ],
};
