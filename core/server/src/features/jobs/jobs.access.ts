import type { AccessPolicy } from '../../platform/access/policy.js';

/** Work in the background. */
export const jobsAccess: AccessPolicy = {
  feature: 'jobs',
  subjects: { Job: 'jobs of the workspace: what they do, how they went; ids only' },
  grants: [
    {
      roles: ['administrator'],
      may: ['manage'],
      of: ['Job'],
      because: 'Administrators keep the product running.',
    },
  ],
};
