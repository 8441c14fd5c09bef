import type { AccessPolicy } from '../../platform/access/policy.js';

/** Plans follow the health record they are made from; deciding about them is a clinician's, and of the care team only. */
export const plansAccess: AccessPolicy = {
  feature: 'plans',
  subjects: { Plan: 'plans of one participant, their changes, and decisions about plans and clearances' },
  grants: [
    {
      roles: ['participant'],
      may: ['read', 'change'],
      of: ['Plan'],
      when: 'own',
      because: 'A person asks for plans, follows them and moves their sessions.',
    },
    {
      roles: ['coach', 'clinician'],
      may: ['read', 'change'],
      of: ['Plan'],
      when: 'inCareTeam',
      because: 'Who accompanies a person works on their plan with them.',
    },
    {
      roles: ['clinician'],
      may: ['decide'],
      of: ['Plan'],
      when: 'inCareTeam',
      because: 'Approving a plan and signing a clearance is medical work.',
    },
    {
      roles: ['clinician'],
      may: ['read'],
      of: ['Plan'],
      when: 'inEmergency',
      because: 'In an emergency a clinician may look, and nothing more.',
    },
    {
      roles: ['participant', 'coach', 'clinician'],
      may: ['read'],
      of: ['Plan'],
      when: 'delegatedToRead',
      because: 'Who may see the record for a while sees the plans in it.',
    },
    {
      roles: ['participant', 'coach', 'clinician'],
      may: ['change'],
      of: ['Plan'],
      when: 'delegatedToChange',
      because:
        'Who acts for a person for a while moves their sessions too, but never decides as a clinician.',
    },
  ],
};
