import { definePlugin } from '@regimen/plugin-api';
import { z } from 'zod';
import { reportExplainer } from './report-explainer.js';

export default definePlugin({
  id: 'explain-report',
  version: '1.0.0',
  title: { en: 'Reports', zh: '报告' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['plans:read'],
  setup: () => ({ explainers: [reportExplainer] }),
});
