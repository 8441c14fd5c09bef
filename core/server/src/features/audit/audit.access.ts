import type { AccessPolicy } from '../../platform/access/policy.js';

/** The audit trail: who did what, and whether it was allowed. Ids and codes, no health data. */
export const auditAccess: AccessPolicy = {
  feature: 'audit',
  subjects: { AuditTrail: 'the audit trail of the workspace: who did what, ids and codes only' },
  grants: [
    {
      roles: ['administrator'],
      may: ['read', 'manage'],
      of: ['AuditTrail'],
      because: 'Administrators answer for who did what. Nobody can change the trail, they neither.',
    },
  ],
};
