import type { AccessPolicy } from '../../platform/access/policy.js';

/** Rules and graph, as the installed packs brought them. */
export const knowledgeAccess: AccessPolicy = {
  feature: 'knowledge',
  subjects: { Knowledge: 'rules and graph of the installed packs, with their numbers' },
  grants: [
    {
      roles: ['clinician', 'administrator', 'integrator'],
      may: ['read'],
      of: ['Knowledge'],
      because: 'Who answers for plans, or for what makes them, reads the rules.',
    },
  ],
};
