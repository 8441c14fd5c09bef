import type { AccessPolicy } from '../../platform/access/policy.js';

/** Programmes gather participants and the staff who accompany them. */
export const programmesAccess: AccessPolicy = {
  feature: 'programmes',
  subjects: { Programme: 'a programme with its participants and staff, each from and until a day' },
  grants: [
    {
      roles: ['coach', 'clinician', 'administrator', 'wellnessManager'],
      may: ['read'],
      of: ['Programme'],
      because:
        'Staff see which programmes there are; names of participants only those who may see the person, and administrators.',
    },
    {
      roles: ['administrator'],
      may: ['manage'],
      of: ['Programme'],
      because: 'Administrators set programmes up and say who works in them.',
    },
  ],
};
