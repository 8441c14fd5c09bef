import type { Clearance } from '../clearance.js';

export type DesiredIntensity = 'light' | 'moderate' | 'vigorous';

/** What the preparticipation algorithm asks for; null where nobody answered. */
export interface Preparticipation {
  /** At least 30 minutes of moderate activity on 3 days a week for 3 months. */
  active: boolean | null;
  /** Known cardiovascular, metabolic or renal disease. */
  disease: boolean | null;
  /** Signs or symptoms suggesting it. */
  symptoms: boolean | null;
  desired: DesiredIntensity;
  /** A clinician cleared the person within the last 12 months. */
  clearedWithinYear: boolean;
}

/**
 * ACSM preparticipation screening (Riebe 2015, MSSE 47:2473): symptoms always need clearance; disease needs it in the
 * inactive, and before vigorous exercise in the active. `modify` means: start light to moderate, then progress. Unknown
 * disease or symptoms need clearance, unknown activity counts as none: unknown is never no.
 */
export function preparticipation(
  person: Preparticipation,
): Extract<Clearance, 'allow' | 'modify' | 'clearance-required'> {
  if (person.symptoms !== false || person.disease === null) return 'clearance-required';
  if (person.active === true) {
    const unclear = person.disease && person.desired === 'vigorous' && !person.clearedWithinYear;
    return unclear ? 'clearance-required' : 'allow';
  }
  if (person.disease) return 'clearance-required';
  return person.desired === 'vigorous' ? 'modify' : 'allow';
}
