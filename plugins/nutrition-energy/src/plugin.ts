import { definePlugin } from '@regimen/plugin-api';
import { z } from 'zod';
import { energyAdviser } from './energy-adviser.js';

export default definePlugin({
  id: 'nutrition-energy',
  version: '1.0.0',
  title: { en: 'Energy and protein', zh: '能量与蛋白质' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['profiles:read', 'plans:read'],
  setup: () => ({ nutritionAdvisers: [energyAdviser] }),
});
