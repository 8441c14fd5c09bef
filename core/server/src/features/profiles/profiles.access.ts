import type { AccessPolicy } from '../../platform/access/policy.js';

/** Nobody reaches a health record by role alone: each grant says how the member stands to the person. */
export const profilesAccess: AccessPolicy = {
  feature: 'profiles',
  subjects: {
    HealthRecord: 'everything kept of one participant: profile, health data, requests, calendar, feedback',
    Participant: 'taking a person in at all',
  },
  grants: [
    {
      roles: ['participant'],
      may: ['read', 'change'],
      of: ['HealthRecord'],
      when: 'own',
      because: 'A person sees and changes what is kept of themselves.',
    },
    {
      roles: ['coach', 'clinician'],
      may: ['read', 'change'],
      of: ['HealthRecord'],
      when: 'inCareTeam',
      because:
        'Who accompanies a person sees and changes their record, as long as they are on the care team.',
    },
    {
      roles: ['clinician'],
      may: ['read'],
      of: ['HealthRecord'],
      when: 'inEmergency',
      because: 'In an emergency a clinician may look, and nothing more.',
    },
    {
      roles: ['participant', 'coach', 'clinician'],
      may: ['read'],
      of: ['HealthRecord'],
      when: 'delegatedToRead',
      because: 'A person may let somebody see their record for a while.',
    },
    {
      roles: ['participant', 'coach', 'clinician'],
      may: ['change'],
      of: ['HealthRecord'],
      when: 'delegatedToChange',
      because: 'A person may let somebody act for them for a while.',
    },
    {
      roles: ['coach', 'clinician', 'administrator'],
      may: ['manage'],
      of: ['Participant'],
      because: 'Staff take people in; an administrator who does so sees nothing of them afterwards.',
    },
  ],
};
