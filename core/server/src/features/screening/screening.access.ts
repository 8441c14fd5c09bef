import type { AccessPolicy } from '../../platform/access/policy.js';

/** Numbers of rules that a workspace changes: clinicians sign them, administrators may take them back. */
export const screeningAccess: AccessPolicy = {
  feature: 'screening',
  subjects: { SafetyLimits: 'limits of rules, as the workspace changed them' },
  grants: [
    {
      roles: ['clinician'],
      may: ['read', 'change', 'decide'],
      of: ['SafetyLimits'],
      because: 'A changed limit is signed by a clinician.',
    },
    {
      roles: ['administrator'],
      may: ['read', 'change'],
      of: ['SafetyLimits'],
      because: 'Administrators may take a limit back, never sign one.',
    },
  ],
};
