import { jointCodes } from '@regimen/domain';
import type { ProblemIssue, SessionFeedback, SessionObstacle, SessionVerdict } from '@regimen/domain';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { StoredPlan } from '../plans/plans.repository.js';

const scales = { minutesDone: [0, 600], effort: [0, 10], enjoyment: [1, 5], pain: [0, 10] } as const;

export const verdictNames = { 'too-hard': 'tooHard', right: 'right', 'too-easy': 'tooEasy' } as const;
export const obstacleNames = { 'no-time': 'noTime', 'no-equipment': 'noEquipment' } as const;

/** Feedback as it was given, in the words of the domain. */
export function feedbackFrom(input: Schema.SessionFeedbackInput, on: string): SessionFeedback {
  const { sessionId, done, minutesDone = null, effort = null, enjoyment = null, pain = null } = input;
  const painAt = jointCodes.find((code) => code === input.painAt) ?? null;
  const verdict = codeOf<SessionVerdict>(verdictNames, input.verdict);
  const obstacle = codeOf<SessionObstacle>(obstacleNames, input.obstacle);
  return { sessionId, on, done, minutesDone, effort, enjoyment, pain, painAt, verdict, obstacle };
}

function codeOf<Code extends string>(
  names: Readonly<Record<Code, string>>,
  name: string | null | undefined,
): Code | null {
  return (Object.keys(names) as Code[]).find((code) => names[code] === name) ?? null;
}

/** What is wrong with feedback; empty when it can be taken. */
export function feedbackIssues(input: Schema.SessionFeedbackInput, { plan }: StoredPlan): ProblemIssue[] {
  const issue = (path: string, message: string): ProblemIssue => ({
    severity: 'error',
    path,
    code: 'invalid',
    message,
  });
  const known = plan.weeks.some(({ sessions }) => sessions.some(({ id }) => id === input.sessionId));
  const outside = (Object.keys(scales) as (keyof typeof scales)[]).filter((field) => {
    const value = input[field] ?? null;
    return value !== null && !(value >= scales[field][0] && value <= scales[field][1]);
  });
  const isJoint = !input.painAt || jointCodes.some((code) => code === input.painAt);
  return [
    ...(known ? [] : [issue('sessionId', 'The plan has no such session.')]),
    ...(isJoint ? [] : [issue('painAt', `Name one of ${jointCodes.join(', ')}.`)]),
    ...outside.map((field) => issue(field, `Give a value from ${scales[field][0]} to ${scales[field][1]}.`)),
  ];
}
