import type { AccessPolicy } from '../../platform/access/policy.js';

/** Texts that models may learn from. */
export const labellingAccess: AccessPolicy = {
  feature: 'labelling',
  subjects: { Labelling: 'texts that participants gave or staff loaded, and their labels' },
  grants: [
    {
      roles: ['administrator', 'integrator'],
      may: ['manage'],
      of: ['Labelling'],
      because: 'Labelling is done by those who answer for the models.',
    },
  ],
};
