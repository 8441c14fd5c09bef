import type { Clearance } from '../clearance.js';

export type DesiredIntensity = 'light' | 'moderate' | 'vigorous';

/** What the preparticipation algorithm asks for. */
export interface Preparticipation {
  /** At least 30 minutes of moderate activity on 3 days a week for 3 months. */
  active: boolean;
  /** Known cardiovascular, metabolic or renal disease. */
  disease: boolean;
  /** Signs or symptoms suggesting it. */
  symptoms: boolean;
  desired: DesiredIntensity;
  /** A clinician cleared the person within the last 12 months. */
  clearedWithinYear: boolean;
}

/**
 * ACSM preparticipation screening (Riebe 2015, MSSE 47:2473): symptoms always need clearance; disease needs it in the
 * inactive, and before vigorous exercise in the active. `modify` means: start light to moderate, then progress.
 */
export function preparticipation(
  person: Preparticipation,
): Extract<Clearance, 'allow' | 'modify' | 'clearance-required'> {
  if (person.symptoms) return 'clearance-required';
  if (person.active) {
    const unclear = person.disease && person.desired === 'vigorous' && !person.clearedWithinYear;
    return unclear ? 'clearance-required' : 'allow';
  }
  if (person.disease) return 'clearance-required';
  return person.desired === 'vigorous' ? 'modify' : 'allow';
}
