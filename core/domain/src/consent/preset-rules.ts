import type { ConsentPurpose, ConsentRule, OrganisationKind, PrivacyPreset } from './purposes.js';

/** Purposes that are a choice of the person under every law. */
const choices: Readonly<Record<'research' | 'model-training' | OwnChoice, ConsentRule>> = {
  research: 'consent',
  'model-training': 'consent',
  'try-new-sessions': 'consent',
  'people-like-you': 'consent',
  'label-requests': 'consent',
};
type OwnChoice = 'try-new-sessions' | 'people-like-you' | 'label-requests';

type Rules = Readonly<Record<ConsentPurpose, ConsentRule>>;

const treatment: Rules = {
  ...choices,
  planning: 'objection',
  'clinician-access': 'objection',
  // Figures are for employers; a hospital counts its patients elsewhere and for other reasons.
  aggregates: 'off',
  'cross-border': 'off',
};
const asked: Rules = { ...treatment, planning: 'consent', 'clinician-access': 'consent' };
/** An employer gets no row of anybody, under whatever name: files for research are not made there at all. */
const atWork = { research: 'off', 'model-training': 'off' } as const;
/**
 * Figures of at least twenty people for an employer, of those who agree. Not in the EU, where employees cannot freely consent and even
 * aggregates for the employer would stand on nothing (WP29 opinion 2/2017), and not before a law was chosen.
 */
const counted = { aggregates: 'consent' } as const;

/**
 * What each purpose rests on (sources in docs/guides/consent.md). Care providers in the EU may rest treatment on GDPR
 * 9(2)(h), in the US on 45 CFR 164.506; an employer may not, and asks (GDPR 9(2)(a); 29 CFR 1630.14(d): voluntary). PIPL 29
 * wants separate consent for health data, 39 for sending them abroad.
 */
const rules: Readonly<Record<PrivacyPreset, Readonly<Record<'care' | 'employer', Rules>>>> = {
  none: { care: treatment, employer: { ...treatment, ...atWork } },
  eu: { care: treatment, employer: { ...asked, ...atWork } },
  us: { care: treatment, employer: { ...asked, ...atWork, ...counted } },
  china: { care: { ...asked, 'cross-border': 'consent' }, employer: { ...asked, ...atWork, ...counted } },
};

/** What a purpose rests on in a workspace. */
export function consentRule(
  preset: PrivacyPreset,
  kind: OrganisationKind,
  purpose: ConsentPurpose,
): ConsentRule {
  return rules[preset][kind === 'employer' ? 'employer' : 'care'][purpose];
}
