import type { Localised } from '../../shared/localised.js';
import type { Doubt } from '../doubt.js';
import { answered } from '../doubt.js';
import type { Goal, GoalKind, Slot, TrainingRequest } from '../training-request.js';
import { bars } from './bars.js';
import type { Merged } from './limits.js';
import { agreedOn, asks, sameValue, surest } from './picking.js';

/** Amount or deadline of a goal. */
interface GoalPart<Name extends 'target' | 'deadline'> {
  name: Name;
  /** Questions of the floor that wait for this part. */
  ids: readonly string[];
  question: Localised;
}

const target: GoalPart<'target'> = {
  name: 'target',
  ids: ['goal-amount-unit'],
  question: { en: 'Which amount do you aim for?', zh: '您的目标数值是哪一个？' },
};
const deadline: GoalPart<'deadline'> = {
  name: 'deadline',
  ids: [],
  question: { en: 'By when do you want to reach it?', zh: '您希望在什么时候之前达到？' },
};

/** Merges goals by kind, each with its amount and its deadline. The default goal gives way to any that was named. */
export function mergeGoals(floor: TrainingRequest, others: readonly TrainingRequest[]): Merged {
  const doubts: Doubt[] = [];
  const named = floor.goals.filter(({ kind }) => kind.origin !== 'default');
  const found = others.flatMap((other) => other.goals).filter(({ kind }) => kind.origin !== 'default');
  const goals: Goal[] = [];
  for (const own of named) {
    const same = found.filter(({ kind }) => kind.value === own.kind.value);
    goals.push(mergeGoal(floor, own, same, doubts));
  }
  const kinds = new Set(found.map(({ kind }) => kind.value));
  for (const { kind } of named) kinds.delete(kind.value);
  for (const kind of [...kinds].sort()) {
    const same = found.filter((goal) => goal.kind.value === kind);
    const slot = surest(same.map((goal) => goal.kind));
    if (!slot || slot.confidence < bars.wishTaken) continue;
    const empty: Goal = { kind: slot, target: null, deadline: null };
    goals.push(withoutSecondDeadline(mergeGoal(floor, empty, same, doubts), goals));
  }
  goals.sort((a, b) => (a.kind.span?.[0] ?? 0) - (b.kind.span?.[0] ?? 0));
  return { request: { ...floor, goals: goals.length > 0 ? goals : floor.goals }, doubts };
}

function mergeGoal(floor: TrainingRequest, own: Goal, same: readonly Goal[], doubts: Doubt[]): Goal {
  const kind = surest(same.map((goal) => goal.kind));
  return {
    kind: kind ? agreedOn(own.kind, kind, bars.wishTaken) : own.kind,
    target: mergePart(target, floor, own, same, doubts),
    deadline: mergePart(deadline, floor, own, same, doubts),
  };
}

function mergePart<Name extends 'target' | 'deadline'>(
  part: GoalPart<Name>,
  floor: TrainingRequest,
  own: Goal,
  same: readonly Goal[],
  doubts: Doubt[],
): Goal[Name] {
  const id = `goal-${own.kind.value}-${part.name}`;
  const mine = own[part.name];
  const found = surest<unknown>(same.flatMap((goal) => goal[part.name] ?? [])) as Goal[Name];
  if (!found || mine?.origin === 'answer' || [id, ...part.ids].some((open) => asks(floor, open))) return mine;
  if (!mine) return found.confidence >= bars.wishTaken ? found : null;
  if (sameValue(mine.value, found.value)) return agreedOn<unknown>(mine, found, bars.wishTaken) as Goal[Name];
  if (found.confidence < bars.contradicts) return mine;
  doubts.push(partDoubt(part, id, own.kind.value, [mine, found]));
  return null;
}

function partDoubt<Name extends 'target' | 'deadline'>(
  part: GoalPart<Name>,
  id: string,
  kind: GoalKind,
  slots: readonly NonNullable<Goal[Name]>[],
): Doubt {
  const options = slots.map(({ value }) => inWords(value)).sort();
  return {
    question: { id, slot: 'goals', options, text: part.question },
    resolve: (answer, request) => {
      const slot = slots.find(({ value }) => inWords(value) === answer);
      if (!slot) return null;
      const goals = request.goals.map((goal) =>
        goal.kind.value === kind ? { ...goal, [part.name]: answered<unknown>(slot.value) } : goal,
      );
      return { ...request, goals };
    },
  };
}

/** "change -5 kg", "1800 s / 5000 m", "8 weeks", "2027-05-01". */
function inWords(value: NonNullable<Goal['target'] | Goal['deadline']>['value']): string {
  if ('weeks' in value) return `${value.weeks} weeks`;
  if ('date' in value) return value.date;
  const distance = value.distanceMetres === undefined ? '' : ` / ${value.distanceMetres} m`;
  return `${value.mode === 'change' ? `${signed(value.value)}` : value.value} ${value.unit}${distance}`;
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : `${value}`.replace('-', '−');
}

/** One date in the text belongs to one goal, also where two readings hang it on different ones. */
function withoutSecondDeadline(goal: Goal, goals: readonly Goal[]): Goal {
  const taken = goals.some(
    (other) => other.deadline && goal.deadline && sameSpot(other.deadline, goal.deadline),
  );
  return taken ? { ...goal, deadline: null } : goal;
}

function sameSpot(a: Slot<unknown>, b: Slot<unknown>): boolean {
  return (
    sameValue(a.value, b.value) || (!!a.span && !!b.span && a.span[0] < b.span[1] && b.span[0] < a.span[1])
  );
}
