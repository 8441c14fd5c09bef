import type {
  ActivityCode,
  ConditionCode,
  EquipmentCode,
  Goal,
  HarmKind,
  JointCode,
  MedicationClass,
  Place,
  RequestIntent,
  Slot,
  SymptomCode,
  TrainingRequest,
} from '@regimen/domain';
import { emptyRequest } from '@regimen/domain';
import type { Reading } from '../grammar/reading.js';
import { deadlineOf } from './amounts.js';
import type { AnnotatedSlot } from './classifier.js';
import { codeOf } from './closed-codes.js';
import type { Decoded } from './decode.js';
import { goalsOf } from './goals-of-spans.js';
import type { NearPhrases } from './near-phrases.js';
import { ageOf, massOf, minutesOf, perWeekOf, pressureOf, weekdaysOf } from './numbers.js';
import type { Span } from './span.js';
import { slotOf } from './span.js';

/** What an order to the system may not wish; what limits counts wherever it is said. */
const wished: ReadonlySet<AnnotatedSlot> = new Set<AnnotatedSlot>([
  'goal',
  'target',
  'deadline',
  'likes',
  'perWeek',
  'minutes',
  'day',
  'place',
  'kit',
  'experience',
]);

/** A request holds no more entries of one kind than this. */
const mostEntries = 40;

/**
 * Turns what a classifier marked into a request: closed codes by its code head and the lexicon, numbers by the
 * grammar's own readers over the marked words. Unsure slots stay in with their confidence; who merges decides.
 */
export function understandLearned(
  spans: readonly Span[],
  intent: Decoded['intent'],
  reading: Reading,
  near: NearPhrases,
  understoodBy: TrainingRequest['understoodBy'],
): TrainingRequest {
  const of = (slot: AnnotatedSlot) =>
    spans.filter((span) => span.slots.includes(slot) && !(wished.has(slot) && isOrdered(span)));
  const coded = <Code extends string>(slot: AnnotatedSlot): Slot<Code>[] =>
    once(of(slot).flatMap((span) => codedSlot<Code>(span, slot, near)));
  const surest = <T>(slot: AnnotatedSlot, read: (span: Span) => Slot<T> | null): Slot<T> | null =>
    surestOf(of(slot).flatMap((span) => read(span) ?? []));
  const { text, language } = reading;
  return {
    ...emptyRequest({ text, language, understoodBy }),
    intent: intentSlot(text, intent),
    goals: goals(of, near),
    likedActivities: coded<ActivityCode>('likes'),
    dislikedActivities: coded<ActivityCode>('refuses'),
    sessionsPerWeek: surest('perWeek', perWeekOf),
    minutesPerSession: surest('minutes', minutesOf),
    weekdays: once(of('day').flatMap((span) => weekdaysOf(span, 'day'))),
    excludedWeekdays: once(of('notDay').flatMap((span) => weekdaysOf(span, 'notDay'))),
    place: surestOf(coded<Place>('place')),
    equipment: coded<EquipmentCode>('kit'),
    conditions: coded<ConditionCode>('condition'),
    medications: coded<MedicationClass>('medication'),
    symptoms: coded<SymptomCode>('symptom'),
    painfulJoints: coded<JointCode>('joint'),
    ageYears: surest('age', ageOf),
    bodyMassKg: surest('kg', massOf),
    restingSystolicMmHg: surest('systolic', (span) => pressureOf(span, 60, 300)),
    restingDiastolicMmHg: surest('diastolic', (span) => pressureOf(span, 30, 200)),
    experience: surestOf(coded<'beginner' | 'intermediate' | 'advanced'>('experience')),
    harms: coded<HarmKind>('harm'),
  };
}

function goals(of: (slot: AnnotatedSlot) => Span[], near: NearPhrases): Goal[] {
  return goalsOf(
    of('goal'),
    of('target'),
    of('deadline').flatMap((span) => deadlineOf(span) ?? []),
    near,
  ).slice(0, mostEntries);
}

function intentSlot(text: string, { value, confidence }: Decoded['intent']): Slot<RequestIntent> {
  return text === ''
    ? { value: 'plan', span: null, confidence: 1, origin: 'default' }
    : { value, span: [0, text.length], confidence: Math.min(1, confidence), origin: 'text' };
}

function codedSlot<Code extends string>(span: Span, slot: AnnotatedSlot, near: NearPhrases): Slot<Code>[] {
  const read = codeOf(span, slot, near);
  return read ? [slotOf(span, read.code as Code, span.confidence * read.sureness)] : [];
}

function isOrdered({ reading, terms }: Span): boolean {
  return terms.some((index) => reading.ordered.has(reading.terms[index]?.sentence ?? -1));
}

/** One slot a value, the surest mention of it. */
function once<T>(slots: readonly Slot<T>[]): Slot<T>[] {
  const byValue = new Map<T, Slot<T>>();
  for (const slot of slots) {
    if (slot.confidence > (byValue.get(slot.value)?.confidence ?? -1)) byValue.set(slot.value, slot);
  }
  return [...byValue.values()].slice(0, mostEntries);
}

function surestOf<T>(slots: readonly Slot<T>[]): Slot<T> | null {
  let surest: Slot<T> | null = null;
  for (const slot of slots) {
    if (!surest || slot.confidence > surest.confidence) surest = slot;
  }
  return surest;
}
