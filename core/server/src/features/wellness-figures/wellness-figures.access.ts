import type { AccessPolicy } from '../../platform/access/policy.js';

/** Figures of a month, of everybody who agreed to be counted; nobody is told of by them. */
export const wellnessFiguresAccess: AccessPolicy = {
  feature: 'wellness-figures',
  subjects: { Figures: 'monthly figures of at least twenty people, rounded, made once' },
  grants: [
    {
      roles: ['wellnessManager'],
      may: ['read'],
      of: ['Figures'],
      because:
        'Wellness managers see how a programme is doing, and nobody in it. Others have no use for it: administrators get no more.',
    },
  ],
};
