import type { TrainingRequest } from '@regimen/domain';
import { confidenceThreshold, foundMarks } from '@regimen/domain';
import type { AnnotatedRequest, AnnotatedSlot } from './annotated-request.js';
import { askedSlots } from './asked-slots.js';

/** How one slot value fared. */
export interface SlotVerdict {
  slot: string;
  value: string;
  verdict: 'right' | 'missed' | 'wrong';
  /** Right, and from exactly the marked words. */
  exact: boolean;
  /** Missed, but asked about. */
  asked: boolean;
}

export interface RequestVerdict {
  slots: SlotVerdict[];
  intent: { expected: string; found: string; right: boolean; sure: boolean };
  /** Questions about slots of which the text says nothing. */
  needless: number;
}

/** One request as it was judged. */
export interface Judged {
  expected: AnnotatedRequest;
  request: TrainingRequest;
  verdict: RequestVerdict;
}

/**
 * Compares what was understood with what a careful reader marked. A value is right when slot and value are the same and
 * the words overlap by half of the longer. Where the marks say that asking is right, a question about the slot is right.
 */
export function judgeRequest(expected: AnnotatedRequest, request: TrainingRequest): RequestVerdict {
  const asked = askedSlots(request);
  const found = foundMarks(request);
  const matched = new Set<AnnotatedSlot>();
  const slots: SlotVerdict[] = [];
  for (const [key, mentions] of mentionsOf(expected)) {
    const { slot, value } = mentions[0] ?? { slot: key, value: '' };
    if (value === '?') {
      slots.push({
        slot,
        value,
        verdict: asked.has(slot) ? 'right' : 'missed',
        exact: asked.has(slot),
        asked: asked.has(slot),
      });
      continue;
    }
    const match = found.find(
      (other) =>
        other.slot === slot &&
        sameValue(other.value, value) &&
        mentions.some((mention) => overlaps(mention, other)),
    );
    if (match) matched.add(match);
    const exact = mentions.some((mention) => mention.start === match?.start && mention.end === match.end);
    slots.push({ slot, value, verdict: match ? 'right' : 'missed', exact, asked: asked.has(slot) });
  }
  for (const other of found) {
    if (matched.has(other)) continue;
    slots.push({ slot: other.slot, value: other.value, verdict: 'wrong', exact: false, asked: false });
  }
  const marked = new Set(expected.slots.map(({ slot }) => slot));
  const { value, confidence } = request.intent;
  return {
    slots,
    intent: {
      expected: expected.intent,
      found: value,
      right: value === expected.intent,
      sure: confidence >= confidenceThreshold,
    },
    needless:
      request.questions.some(({ id }) => id !== 'intent') && ![...asked].some((slot) => marked.has(slot))
        ? 1
        : 0,
  };
}

/** A value said twice is one; all its places count. */
function mentionsOf({ slots }: AnnotatedRequest): Map<string, AnnotatedSlot[]> {
  const mentions = new Map<string, AnnotatedSlot[]>();
  for (const slot of slots) {
    const key = `${slot.slot}=${slot.value}`;
    mentions.set(key, [...(mentions.get(key) ?? []), slot]);
  }
  return mentions;
}

function overlaps(a: AnnotatedSlot, b: AnnotatedSlot): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 >= Math.max(a.end - a.start, b.end - b.start);
}

/** Numbers inside a value are compared as numbers: "-5" and "-5.0" are one amount. */
export function sameValue(a: string, b: string): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  return left.length === right.length && left.every((part, index) => samePart(part, right[index] ?? ''));
}

function partsOf(value: string): string[] {
  return value.replaceAll('−', '-').split(/[:@]/u);
}

function samePart(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [Number(a), Number(b)];
  return !Number.isNaN(left) && Math.abs(left - right) < 0.006;
}
