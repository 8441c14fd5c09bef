import type { NutritionSample } from '../plugin-fixtures.js';
import { sampleProfile, sampleRequest } from './sample-person.js';
import { samplePlan } from './sample-plan.js';
import { sampleScreening } from './sample-screening.js';

/** An adult who may and wants to lose weight. */
export const nutritionSample: NutritionSample = {
  profile: sampleProfile,
  request: sampleRequest,
  screening: sampleScreening,
  plan: samplePlan,
  on: '2026-11-25',
};
