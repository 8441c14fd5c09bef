import { addDays, clearanceScopes, intensityBands, longestClearanceDays, noOwnLimits } from '@regimen/domain';
import type {
  ClearanceDecision,
  ClearanceLimits,
  ClearanceScope,
  ConditionCode,
  IntensityBand,
  LocalDate,
  ProblemIssue,
} from '@regimen/domain';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';

/** A decision as it is signed. */
export interface ReadDecision {
  decision: ClearanceDecision;
  scopes: readonly ClearanceScope[];
  condition: ConditionCode | null;
  limits: ClearanceLimits;
  reason: string | null;
  validUntil: LocalDate;
}

const shortestSessionMinutes = 5;
const longestSessionMinutes = 240;
const longestReason = 2_000;

/**
 * The decision in its stored form, with everything that is wrong with it.
 * @param known conditions of the person: a clearance can be limited to one of these only. @param on the person's date.
 */
export function readDecision(
  input: Schema.SignClearanceInput,
  known: readonly string[],
  on: LocalDate,
): { decision: ReadDecision; issues: readonly ProblemIssue[] } {
  const decision: ReadDecision = {
    decision: input.decision === 'approveWithLimits' ? 'approve-with-limits' : input.decision,
    scopes: clearanceScopes.filter((scope) => input.scopes.includes(scope)),
    condition: (input.condition ?? null) as ConditionCode | null,
    limits: { ...noOwnLimits, ...readLimits(input.limits) },
    reason: input.reason?.trim() || null,
    validUntil: input.validUntil ?? addDays(on, longestClearanceDays),
  };
  return { decision, issues: issuesOf(decision, known, on) };
}

function readLimits(input: Schema.SignClearanceInput['limits']): Partial<ClearanceLimits> {
  return {
    ceiling: (input?.ceiling ?? null) as IntensityBand | null,
    maxMinutesPerSession: input?.maxMinutesPerSession ?? null,
    noResistance: input?.noResistance ?? false,
    superviseBy: (input?.superviseBy ?? null) as ClearanceLimits['superviseBy'],
  };
}

function issuesOf(read: ReadDecision, known: readonly string[], on: LocalDate): ProblemIssue[] {
  const { decision, scopes, condition, reason, validUntil } = read;
  const approves = decision === 'approve' || decision === 'approve-with-limits';
  return [
    ...(approves && scopes.length === 0
      ? [issue('scopes', 'missing', 'Say what kind of exercise is cleared.')]
      : []),
    ...(condition !== null && !known.includes(condition)
      ? [issue('condition', 'unknown', 'The person has no such condition.')]
      : []),
    ...(decision !== 'approve' && reason === null
      ? [issue('reason', 'missing', 'Write the reason, or your question.')]
      : []),
    ...((reason?.length ?? 0) > longestReason
      ? [issue('reason', 'too-long', `Write at most ${longestReason} characters.`)]
      : []),
    ...(validUntil < on || validUntil > addDays(on, longestClearanceDays)
      ? [issue('validUntil', 'out-of-range', 'Choose a day from today to twelve months from now.')]
      : []),
    ...limitIssues(read),
  ];
}

function limitIssues({ decision, limits }: ReadDecision): ProblemIssue[] {
  const { ceiling, maxMinutesPerSession: minutes, noResistance, superviseBy } = limits;
  const any = ceiling !== null || minutes !== null || noResistance || superviseBy !== null;
  if (any !== (decision === 'approve-with-limits')) {
    return [
      issue('limits', 'mismatch', 'Limits belong to an approval with limits, which needs one at least.'),
    ];
  }
  const fits = minutes === null || (minutes >= shortestSessionMinutes && minutes <= longestSessionMinutes);
  return [
    ...(ceiling === null || intensityBands.includes(ceiling)
      ? []
      : [issue('limits.ceiling', 'unknown', 'Choose light, moderate, vigorous or near-max.')]),
    ...(fits ? [] : [issue('limits.maxMinutesPerSession', 'out-of-range', 'Give 5 to 240 minutes.')]),
    ...(superviseBy === null || superviseBy === 'clinician' || superviseBy === 'coach'
      ? []
      : [issue('limits.superviseBy', 'unknown', 'Choose clinician or coach.')]),
  ];
}

function issue(path: string, code: string, message: string): ProblemIssue {
  return { severity: 'error', path, code, message };
}
