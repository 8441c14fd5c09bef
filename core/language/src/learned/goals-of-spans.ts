import type { Goal, GoalKind, GoalTarget, Slot } from '@regimen/domain';
import type { Deadline } from '../slots/deadlines.js';
import { targetOf } from './amounts.js';
import { codeOf } from './closed-codes.js';
import type { NearPhrases } from './near-phrases.js';
import type { Span } from './span.js';
import { slotOf } from './span.js';

/** Goals a wanted amount can belong to, the likeliest first. */
const kindsOf: Readonly<Record<GoalTarget['quantity'], readonly GoalKind[]>> = {
  'body-mass': ['lose-weight', 'build-muscle'],
  'systolic-pressure': ['lower-blood-pressure'],
  vo2max: ['improve-endurance'],
  'event-time': ['run-event', 'improve-endurance'],
  'event-distance': ['run-event', 'improve-endurance'],
  'weekly-minutes': ['general-health', 'improve-endurance'],
};

/** Goals in reading order: each amount goes to a goal it can belong to, each deadline to the nearest goal. */
export function goalsOf(
  goalSpans: readonly Span[],
  targetSpans: readonly Span[],
  deadlines: readonly Slot<Deadline>[],
  near: NearPhrases,
): Goal[] {
  const goals = new Map<GoalKind, Goal>();
  for (const span of goalSpans) {
    const read = codeOf(span, 'goal', near);
    if (!read) continue;
    const kind = slotOf(span, read.code as GoalKind, span.confidence * read.sureness);
    const known = goals.get(kind.value);
    if (!known) goals.set(kind.value, { kind, target: null, deadline: null });
    else if (known.kind.confidence < kind.confidence) known.kind = kind;
  }
  for (const span of targetSpans) {
    const target = targetOf(span);
    if (target) addTarget(goals, target);
  }
  const ordered = [...goals.values()].sort((a, b) => startOf(a.kind) - startOf(b.kind));
  for (const deadline of deadlines) assign(ordered, deadline);
  return ordered;
}

function addTarget(goals: Map<GoalKind, Goal>, target: Slot<GoalTarget>): void {
  const kinds = kindsOf[target.value.quantity];
  const gains =
    target.value.quantity === 'body-mass' && target.value.mode === 'change' && target.value.value > 0;
  const fitting = gains ? kinds.toReversed() : kinds;
  const kind = fitting.find((candidate) => goals.has(candidate)) ?? fitting[0];
  if (kind === undefined) return;
  const goal = goals.get(kind) ?? { kind: { ...target, value: kind }, target: null, deadline: null };
  if (!goal.target || goal.target.confidence < target.confidence) goal.target = target;
  goals.set(kind, goal);
}

function assign(goals: readonly Goal[], deadline: Slot<Deadline>): void {
  const at = deadline.span?.[0] ?? 0;
  const distance = (goal: Goal): number => Math.abs(startOf(goal.target ?? goal.kind) - at);
  const [nearest] = goals.filter((goal) => !goal.deadline).sort((a, b) => distance(a) - distance(b));
  if (nearest) nearest.deadline = deadline;
}

function startOf(slot: Slot<unknown>): number {
  return slot.span?.[0] ?? 0;
}
