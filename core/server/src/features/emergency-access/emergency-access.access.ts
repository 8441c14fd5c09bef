import type { AccessPolicy } from '../../platform/access/policy.js';

/** Breaking the glass, and looking after those who did. */
export const emergencyAccessPolicy: AccessPolicy = {
  feature: 'emergency-access',
  subjects: { EmergencyAccess: 'openings of a record in an emergency: who, when, why, until when' },
  grants: [
    {
      roles: ['clinician'],
      may: ['decide'],
      of: ['EmergencyAccess'],
      because: 'Any clinician may open a record in an emergency, says why, and is seen doing so.',
    },
    {
      roles: ['participant'],
      may: ['read', 'change'],
      of: ['EmergencyAccess'],
      when: 'own',
      because: 'A person sees who opened their record and why, and may close it.',
    },
    {
      roles: ['coach', 'clinician'],
      may: ['read'],
      of: ['EmergencyAccess'],
      when: 'inCareTeam',
      because: 'The care team sees who opened the record and why.',
    },
    {
      roles: ['clinician'],
      may: ['change'],
      of: ['EmergencyAccess'],
      when: 'inCareTeam',
      because: 'A clinician of the care team may close what a colleague opened.',
    },
    {
      roles: ['clinician'],
      may: ['read', 'change'],
      of: ['EmergencyAccess'],
      when: 'inEmergency',
      because: 'Who opened a record closes it when the emergency is over.',
    },
    {
      roles: ['administrator'],
      may: ['read', 'change'],
      of: ['EmergencyAccess'],
      because:
        'Administrators review openings and close them; the reasons, words about health, they are not shown.',
    },
  ],
};
