/** Whether a person can take a rule back as a whole; whether two recordings are one session is said of each activity. */
export function isReversible(ruleId: string): boolean {
  return ruleId !== 'same_session';
}
