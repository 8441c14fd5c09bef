/** What a person's data may be used for; each is agreed to, refused and taken back by itself. */
export const consentPurposes = [
  'planning',
  'clinician-access',
  'research',
  'aggregates',
  'model-training',
  'cross-border',
  'try-new-sessions',
  'people-like-you',
  'label-requests',
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** Law a workspace works under. `none` until an administrator chose: nothing optional is open then. */
export const privacyPresets = ['none', 'eu', 'us', 'china'] as const;
export type PrivacyPreset = (typeof privacyPresets)[number];

/** Kinds of organisations, as far as privacy tells them apart. */
export type OrganisationKind = 'hospital' | 'practice' | 'employer';

/**
 * What a purpose rests on in a workspace. `consent`: only a yes to the text of today opens it. `objection`: it rests on
 * something else, such as treatment, and the person's no closes it all the same. `off`: closed whatever was said.
 */
export type ConsentRule = 'consent' | 'objection' | 'off';

/** A yes or a no. */
export type ConsentDecision = 'given' | 'withdrawn';

/** The newest entry of a person's ledger for a purpose. */
export interface LastDecision {
  decision: ConsentDecision;
  /** Version of the text it was said to. */
  textVersion: string;
}

/** Whether a purpose is open for a person: decided anew at every use. */
export function consentStands(
  rule: ConsentRule,
  last: LastDecision | null,
  textVersionOfToday: string,
): boolean {
  if (rule === 'off') return false;
  if (rule === 'objection') return last?.decision !== 'withdrawn';
  return last?.decision === 'given' && last.textVersion === textVersionOfToday;
}

/** Whether a person has to be asked: nothing was said yet, or what they said yes to reads differently today. */
export function mustAsk(rule: ConsentRule, last: LastDecision | null, textVersionOfToday: string): boolean {
  if (rule !== 'consent') return false;
  return last === null || (last.decision === 'given' && last.textVersion !== textVersionOfToday);
}
