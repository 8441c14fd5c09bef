import { copyRules } from '../observations/record-copy-entry.js';
import { sameSessionEntry } from '../activities/same-session-entry.js';

/** Which recording of a session, and which copy of a record, counts is said of each by itself. */
const ofOneRecord: readonly string[] = [sameSessionEntry.ruleId, ...copyRules];

/** Whether a person can take a rule back as a whole. */
export function isReversible(ruleId: string): boolean {
  return !ofOneRecord.includes(ruleId);
}
