import type { AccessPolicy } from '../../platform/access/policy.js';

/** Accounts, and what holds for everybody in a workspace. */
export const membersAccess: AccessPolicy = {
  feature: 'members',
  subjects: {
    Member: 'accounts of the workspace: who they are, their roles, whether they may sign in',
    Workspace: 'what holds for everybody in the workspace: its settings',
  },
  grants: [
    {
      roles: ['administrator'],
      may: ['manage'],
      of: ['Member', 'Workspace'],
      because: 'Administrators run accounts and settings, and see no health data.',
    },
  ],
};
