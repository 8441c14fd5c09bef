import type { AccessPolicy } from '../../platform/access/policy.js';

/** Learned models. */
export const modelsAccess: AccessPolicy = {
  feature: 'models',
  subjects: { Model: 'learned models that answer, with their cards and uses' },
  grants: [
    {
      roles: ['administrator'],
      may: ['manage'],
      of: ['Model'],
      because: 'Administrators let models answer, or take them off.',
    },
    {
      roles: ['clinician', 'integrator'],
      may: ['read'],
      of: ['Model'],
      because: 'Who works with what a model says reads its card.',
    },
  ],
};
