import type { AccessPolicy } from '../../platform/access/policy.js';

/** A person's rights over what is kept of them, and who may hold an erasure. */
export const personalDataAccess: AccessPolicy = {
  feature: 'personal-data',
  subjects: {
    PersonalData: 'what is kept of one participant as a whole: its list, export, restriction and erasure',
    Erasure: 'erasures of a workspace, by ids, with their receipts',
  },
  grants: [
    {
      roles: ['participant'],
      may: ['read', 'change'],
      of: ['PersonalData'],
      when: 'own',
      because: 'A person sees, takes with them, restricts and erases what is kept of themselves.',
    },
    {
      roles: ['clinician'],
      may: ['decide'],
      of: ['PersonalData'],
      when: 'inCareTeam',
      because: 'Who treats a person knows when the law asks for their record to be kept.',
    },
    {
      roles: ['administrator'],
      may: ['decide'],
      of: ['PersonalData'],
      because: 'Administrators answer to courts and authorities for the workspace; they see no content.',
    },
    {
      roles: ['administrator'],
      may: ['read'],
      of: ['Erasure'],
      because: 'Somebody has to hand the receipt to whoever left. It holds ids and counts alone.',
    },
  ],
};
