import type { AccessPolicy } from '../../platform/access/policy.js';

/** Keys of the workspace: how many there are and how old, never the keys themselves. */
export const keyRotationAccess: AccessPolicy = {
  feature: 'key-rotation',
  subjects: { Keys: 'keys of the workspace and its people: counts and ages, never a key' },
  grants: [
    {
      roles: ['administrator'],
      may: ['read', 'manage'],
      of: ['Keys'],
      because: 'Administrators keep the product running.',
    },
  ],
};
