import type { AccessPolicy } from '../../platform/access/policy.js';

/** What is installed. What a plugin itself lets be done, it declares with its permissions. */
export const pluginsAccess: AccessPolicy = {
  feature: 'plugins',
  subjects: { Plugin: 'plugins that are installed, with what they may reach' },
  grants: [
    {
      roles: ['administrator'],
      may: ['manage'],
      of: ['Plugin'],
      because: 'Administrators install plugins and answer for them.',
    },
    {
      roles: ['integrator'],
      may: ['read'],
      of: ['Plugin'],
      because: 'Who writes plugins sees which run.',
    },
  ],
};
