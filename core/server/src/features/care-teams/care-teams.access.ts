import type { AccessPolicy } from '../../platform/access/policy.js';

/** Who is on a person's care team, and who else the person lets see their record. */
export const careTeamsAccess: AccessPolicy = {
  feature: 'care-teams',
  subjects: {
    CareTeam: 'who is on the care team of one participant, in what part and until when',
    Delegation: 'whom one participant lets see or change their record for a while',
  },
  grants: [
    {
      roles: ['participant'],
      may: ['read'],
      of: ['CareTeam'],
      when: 'own',
      because: 'A person sees who may see them.',
    },
    {
      roles: ['coach', 'clinician'],
      may: ['read'],
      of: ['CareTeam', 'Delegation'],
      when: 'inCareTeam',
      because: 'Who cares for a person knows who else does.',
    },
    {
      roles: ['clinician'],
      may: ['change'],
      of: ['CareTeam', 'Delegation'],
      when: 'inCareTeam',
      because: 'A clinician of the team brings colleagues in, and lets them go.',
    },
    {
      roles: ['administrator'],
      may: ['read', 'change'],
      of: ['CareTeam'],
      because: 'Administrators keep the roster; they see names of people, and nothing of their health.',
    },
    {
      roles: ['participant'],
      may: ['read', 'change'],
      of: ['Delegation'],
      when: 'own',
      because: 'A person decides who else sees them, and takes it back at any time.',
    },
  ],
};
