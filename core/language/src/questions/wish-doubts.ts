import type { ActivityCode, Doubt, Goal, Slot, TrainingRequest, Weekday } from '@regimen/domain';
import { answered, confidenceThreshold, yesOrNo } from '@regimen/domain';
import type { Reading } from '../grammar/reading.js';
import type { Leaning } from '../slots/activities.js';

/** Asks whether an activity both wanted and refused belongs in the plan. */
export function activityDoubts(reading: Reading, { liked, refused }: Leaning<ActivityCode>): Doubt[] {
  return contested(liked, refused).map((slot) => {
    const words = wordsOf(reading, slot);
    return yesOrNo(
      {
        id: `activity-${slot.value}`,
        slot: 'likedActivities',
        text: {
          en: `You seem to both want and refuse “${words}”. Should it be in your plan?`,
          zh: `您好像既想又不想“${words}”。计划里要安排吗？`,
        },
      },
      (request) => ({ ...request, likedActivities: [...request.likedActivities, answered(slot.value)] }),
      (request) => ({
        ...request,
        dislikedActivities: [...request.dislikedActivities, answered(slot.value)],
      }),
    );
  });
}

/** Asks about weekdays both offered and excluded. */
export function weekdayDoubts(reading: Reading, { liked, refused }: Leaning<Weekday>): Doubt[] {
  return contested(liked, refused).map((slot) => {
    const words = wordsOf(reading, slot);
    return yesOrNo(
      {
        id: `weekday-${slot.value}`,
        slot: 'weekdays',
        text: { en: `Can you train on “${words}”?`, zh: `“${words}”可以安排训练吗？` },
      },
      (request) => ({ ...request, weekdays: [...request.weekdays, answered(slot.value)] }),
      (request) => ({ ...request, excludedWeekdays: [...request.excludedWeekdays, answered(slot.value)] }),
    );
  });
}

/** Slots that stand on both sides. */
export function contested<Code>(liked: readonly Slot<Code>[], refused: readonly Slot<Code>[]): Slot<Code>[] {
  return liked.filter((slot) => refused.some((other) => other.value === slot.value));
}

/** Asks which of several different numbers is meant. */
export function numberDoubt(
  slots: readonly Slot<number>[],
  slot: 'sessionsPerWeek' | 'minutesPerSession',
  question: { id: string; text: { en: string; zh: string } },
): Doubt[] {
  const values = [...new Set(slots.map(({ value }) => value))].sort((a, b) => a - b);
  if (values.length < 2) return [];
  return [
    {
      question: { ...question, slot, options: values.map(String) },
      resolve: (answer, request) => {
        const value = values.find((option) => String(option) === answer);
        return value === undefined ? null : { ...request, [slot]: answered(value) };
      },
    },
  ];
}

/** Kilograms in one of each mass unit a person may mean. */
const kilogramsPer: Readonly<Record<string, number>> = { kg: 1, lb: 0.45359237, jin: 0.5 };

/** Asks for the unit of a bare "lose 10". */
export function amountDoubts(goals: readonly Goal[]): Doubt[] {
  const vague = goals.find((goal) => goal.target !== null && goal.target.confidence < confidenceThreshold);
  const target = vague?.target?.value;
  if (!vague || !target) return [];
  const amount = Math.abs(target.value);
  return [
    {
      question: {
        id: 'goal-amount-unit',
        slot: 'goals',
        options: Object.keys(kilogramsPer),
        text: {
          en: `You want to lose ${amount}: kilograms, pounds or jin?`,
          zh: `您想减${amount}：公斤、磅还是斤？`,
        },
      },
      resolve: (answer, request) => {
        const size = Object.hasOwn(kilogramsPer, answer) ? kilogramsPer[answer] : undefined;
        if (size === undefined) return null;
        const value = { ...target, value: Math.round(target.value * size * 100) / 100 };
        return { ...request, goals: request.goals.map((goal) => withTarget(goal, vague, answered(value))) };
      },
    },
  ];
}

function withTarget(goal: Goal, vague: Goal, target: Goal['target']): Goal {
  return goal.kind.value === vague.kind.value ? { ...goal, target } : goal;
}

/** Asks for the age where text and profile disagree by more than a birthday. */
export function ageDoubts(stated: Slot<number> | null, profileAge: number | null): Doubt[] {
  if (!stated || profileAge === null || Math.abs(stated.value - profileAge) <= 1) return [];
  const options = [String(profileAge), String(stated.value)];
  return [
    {
      question: {
        id: 'age',
        slot: 'ageYears',
        options,
        text: {
          en: `Your profile says you are ${profileAge}, your words say ${stated.value}. Which is right?`,
          zh: `您的资料显示${profileAge}岁，而您写的是${stated.value}岁。哪个正确？`,
        },
      },
      resolve: (answer, request): TrainingRequest | null =>
        options.includes(answer) ? { ...request, ageYears: answered(Number(answer)) } : null,
    },
  ];
}

function wordsOf(reading: Reading, slot: Slot<unknown>): string {
  return slot.span ? reading.text.slice(...slot.span) : String(slot.value);
}
