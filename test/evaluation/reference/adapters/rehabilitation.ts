import { betaBlockerTarget, rehabilitationWithoutTest } from '@regimen/domain';
import type { Adapters } from '../adapter.js';
import { UnreadableInput } from '../case-input.js';
import type { Json } from '../compare.js';

const phases = {
  cr_inpatient_post_mi: 'inpatient',
  cr_post_surgery: 'after-surgery',
  cr_outpatient: 'outpatient',
} as const;

export const rehabilitationAdapters: Adapters = {
  intensityMode: (input): Json => {
    if (!input.texts('medications').some(isBetaBlocker))
      throw new UnreadableInput('medications must hold a beta-blocker');
    const target = betaBlockerTarget({
      restBpm: input.numberOrNull('hrRest'),
      measuredMaxBpm: input.numberOrNull('hrMaxMeasured'),
    });
    return target.mode === 'effort'
      ? { mode: 'RPE', rpeLo: target.low, rpeHi: target.high, hrTargets: null }
      : { mode: 'HRR', lo: target.lowBpm, hi: target.highBpm };
  },
  crIntensityNoTest: (input): Json => {
    const context = input.oneOf('context', ['cr_inpatient_post_mi', 'cr_post_surgery', 'cr_outpatient']);
    const found = rehabilitationWithoutTest(phases[context], input.number('hrRest'));
    return 'capBpm' in found
      ? { hrCap: found.capBpm }
      : { hrLo: found.lowBpm, hrHi: found.highBpm, rpeHi: found.effortAtMost };
  },
};

/** The stem -olol of the international nonproprietary names, its kin, and the class itself (WHO, Stem Book 2018). */
function isBetaBlocker(medication: string): boolean {
  return /olol(?![a-z])|carvedilol|labetalol|sotalol|beta[-_ ]?blocker/i.test(medication);
}
