import type { ActivityCode } from '../../profile/vocabulary/index.js';
import type { Weekday } from '../../shared/local-date.js';
import type { Localised } from '../../shared/localised.js';
import type { Doubt } from '../doubt.js';
import { answered, yesOrNo } from '../doubt.js';
import type { Slot, TrainingRequest } from '../training-request.js';
import { bars } from './bars.js';
import type { Merged } from './limits.js';
import { agreedOn, asks, surest, wordsOf } from './picking.js';

interface Sides<Value> {
  wanted: readonly Slot<Value>[];
  refused: readonly Slot<Value>[];
}

/** Two lists of a request; a value stands in one of them at most. */
export interface Leaning<Value> {
  id: (value: Value) => string;
  slot: string;
  of: (request: TrainingRequest) => Sides<Value>;
  put: (request: TrainingRequest, sides: Sides<Value>) => TrainingRequest;
  question: (words: string) => Localised;
  /** Whether a bare mention needs a second witness: "may I swim?" and "I swam" wish for nothing. */
  mentionsNeedWitness: boolean;
}

export const activities: Leaning<ActivityCode> = {
  id: (code) => `activity-${code}`,
  slot: 'likedActivities',
  of: (request) => ({ wanted: request.likedActivities, refused: request.dislikedActivities }),
  put: (request, { wanted, refused }) => ({
    ...request,
    likedActivities: wanted,
    dislikedActivities: refused,
  }),
  question: (words) => ({ en: `Should “${words}” be in your plan?`, zh: `计划里要安排“${words}”吗？` }),
  mentionsNeedWitness: true,
};
export const weekdays: Leaning<Weekday> = {
  id: (day) => `weekday-${day}`,
  slot: 'weekdays',
  of: (request) => ({ wanted: request.weekdays, refused: request.excludedWeekdays }),
  put: (request, { wanted, refused }) => ({ ...request, weekdays: wanted, excludedWeekdays: refused }),
  question: (words) => ({ en: `Can you train on “${words}”?`, zh: `“${words}”可以安排训练吗？` }),
  mentionsNeedWitness: false,
};

/**
 * Merges what is wanted and what is refused. A refusal of the floor stays; one that only others found is taken when
 * sure and asked when doubtful; where one surely wants what the other refuses, it is asked.
 */
export function mergeLeanings<Value extends string | number>(
  leaning: Leaning<Value>,
  floor: TrainingRequest,
  others: readonly TrainingRequest[],
): Merged {
  const own = leaning.of(floor);
  const found = others.map((other) => leaning.of(other));
  const sides: { wanted: Slot<Value>[]; refused: Slot<Value>[] } = { wanted: [], refused: [] };
  const doubts: Doubt[] = [];
  for (const value of valuesOf([own, ...found])) {
    const pick = (slots: readonly Slot<Value>[]) => surest(slots.filter((slot) => slot.value === value));
    const theirs = {
      wants: pick(found.flatMap(({ wanted }) => wanted)),
      refuses: pick(found.flatMap(({ refused }) => refused)),
    };
    const alone = leaning.mentionsNeedWitness && others.length > 0 && !theirs.wants && !theirs.refuses;
    const mine = {
      wants: pick(own.wanted.filter((slot) => !alone || slot.confidence >= bars.mentioned)),
      refuses: pick(own.refused),
    };
    // What the floor asks stays as it is until it is answered.
    const verdict: Verdict<Value> = asks(floor, leaning.id(value))
      ? { wanted: mine.wants, refused: mine.refuses, open: null }
      : judge(mine, theirs);
    if (verdict.wanted) sides.wanted.push(verdict.wanted);
    if (verdict.refused) sides.refused.push(verdict.refused);
    if (verdict.open) doubts.push(leaningDoubt(leaning, verdict.open, floor.text));
  }
  return { request: leaning.put(floor, sides), doubts };
}

interface Stand<Value> {
  wants: Slot<Value> | null;
  refuses: Slot<Value> | null;
}

interface Verdict<Value> {
  wanted?: Slot<Value> | null;
  refused?: Slot<Value> | null;
  /** What a question is about. */
  open?: Slot<Value> | null;
}

function judge<Value>(floor: Stand<Value>, other: Stand<Value>): Verdict<Value> {
  const wants = reaches(other.wants, bars.wishTaken);
  const refuses = reaches(other.refuses, bars.limitTaken);
  if (floor.refuses) {
    const refused = refuses ? agreedOn(floor.refuses, refuses, bars.limitTaken) : floor.refuses;
    const opposed = floor.refuses.origin !== 'answer' && reaches(wants, bars.turnsRound) !== null;
    return opposed ? { refused, open: refused } : { refused };
  }
  if (floor.wants) {
    const opposes = floor.wants.origin === 'answer' ? null : reaches(refuses, bars.turnsRound);
    if (opposes) return { open: opposes };
    return { wanted: wants ? agreedOn(floor.wants, wants, bars.wishTaken) : floor.wants };
  }
  if (refuses) return wants ? { open: refuses } : { refused: refuses };
  const doubtful = reaches(other.refuses, bars.limitAsked);
  if (doubtful) return { open: doubtful };
  return wants ? { wanted: wants } : {};
}

function reaches<Value>(slot: Slot<Value> | null, bar: number): Slot<Value> | null {
  return slot && slot.confidence >= bar ? slot : null;
}

/** "Yes" moves the value to what is wanted, "no" to what is refused. */
function leaningDoubt<Value>(leaning: Leaning<Value>, { value, ...at }: Slot<Value>, text: string): Doubt {
  const without = (slots: readonly Slot<Value>[]) => slots.filter((slot) => slot.value !== value);
  const question = leaning.question(wordsOf(text, { value, ...at }));
  return yesOrNo(
    { id: leaning.id(value), slot: leaning.slot, text: question },
    (request) => {
      const { wanted, refused } = leaning.of(request);
      return leaning.put(request, {
        wanted: [...without(wanted), answered(value)],
        refused: without(refused),
      });
    },
    (request) => {
      const { wanted, refused } = leaning.of(request);
      return leaning.put(request, {
        wanted: without(wanted),
        refused: [...without(refused), answered(value)],
      });
    },
  );
}

/** Every value once: the floor's in its order, then the others' in a steady one. */
function valuesOf<Value extends string | number>([floor, ...others]: readonly Sides<Value>[]): Value[] {
  const all = (sides: Sides<Value> | undefined) =>
    sides ? [...sides.wanted, ...sides.refused].map(({ value }) => value) : [];
  const found = others.flatMap(all).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return [...new Set([...all(floor), ...found])];
}
