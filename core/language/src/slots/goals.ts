import type { Goal, GoalKind, Slot } from '@regimen/domain';
import type { Reading } from '../grammar/reading.js';
import { isAboutSomebodyElse, slotAt } from '../grammar/reading.js';
import { confidences } from './confidences.js';
import type { Deadline } from './deadlines.js';
import type { TargetFound } from './target-found.js';

/** Goals in reading order, each with its amount and the deadline nearest to it. */
export function readGoals(
  reading: Reading,
  targets: readonly TargetFound[],
  weeklyMinutes: Slot<number> | null,
  deadlines: readonly Slot<Deadline>[],
): Goal[] {
  const goals = new Map<GoalKind, Goal>();
  for (const kind of namedGoals(reading)) {
    if (!goals.has(kind.value)) goals.set(kind.value, { kind, target: null, deadline: null });
  }
  for (const { kind, target: amount, isWeeklyRate } of targets) {
    const target = isWeeklyRate ? null : amount;
    const known = goals.get(kind);
    if (!known)
      goals.set(kind, {
        kind: { ...amount, value: kind, confidence: confidences.stated },
        target,
        deadline: null,
      });
    else {
      known.target ??= target;
      if (isPartOf(known.kind, amount)) known.kind = { ...known.kind, span: amount.span };
    }
  }
  if (weeklyMinutes) addWeeklyMinutes(goals, weeklyMinutes);
  const ordered = [...goals.values()].sort((a, b) => startOf(a.kind) - startOf(b.kind));
  if (ordered.length === 0) ordered.push(defaultGoal());
  for (const deadline of deadlines) assign(ordered, deadline);
  return ordered;
}

function namedGoals(reading: Reading): Slot<GoalKind>[] {
  const named: Slot<GoalKind>[] = [];
  for (const [index, stance] of reading.stances) {
    const kind = reading.terms[index]?.meanings.goal?.[0];
    if (!kind || stance === 'refused' || stance === 'neutral' || isAboutSomebodyElse(reading, index))
      continue;
    named.push(slotAt(reading, kind, index, index, confidences.stated));
  }
  return named;
}

/** 想瘦 in 想瘦15斤: the goal is said by the whole. */
function isPartOf({ span }: Slot<unknown>, whole: Slot<unknown>): boolean {
  return span !== null && whole.span !== null && span[0] >= whole.span[0] && span[1] <= whole.span[1];
}

function addWeeklyMinutes(goals: Map<GoalKind, Goal>, minutes: Slot<number>): void {
  const goal = goals.get('general-health') ?? {
    kind: { ...minutes, value: 'general-health' },
    target: null,
    deadline: null,
  };
  goal.target ??= {
    ...minutes,
    value: { quantity: 'weekly-minutes', mode: 'level', value: minutes.value, unit: 'min' },
  };
  goals.set('general-health', goal);
}

function assign(goals: readonly Goal[], deadline: Slot<Deadline>): void {
  const at = deadline.span?.[0] ?? 0;
  const distance = (goal: Goal): number => Math.abs(startOf(goal.target ?? goal.kind) - at);
  const nearest = [...goals].filter((goal) => !goal.deadline).sort((a, b) => distance(a) - distance(b))[0];
  if (nearest) nearest.deadline = deadline;
}

function startOf(slot: Slot<unknown>): number {
  return slot.span?.[0] ?? 0;
}

/** Without a named goal the plan aims at general health; that needs no question. */
function defaultGoal(): Goal {
  return {
    kind: { value: 'general-health', span: null, confidence: 1, origin: 'default' },
    target: null,
    deadline: null,
  };
}
