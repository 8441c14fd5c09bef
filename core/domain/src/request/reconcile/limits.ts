import type {
  ConditionCode,
  JointCode,
  MedicationClass,
  SymptomCode,
} from '../../profile/vocabulary/index.js';
import type { Localised } from '../../shared/localised.js';
import type { Doubt } from '../doubt.js';
import { answered, yesOrNo } from '../doubt.js';
import type { HarmKind, Slot, TrainingRequest } from '../training-request.js';
import { bars } from './bars.js';
import type { Answers, Known } from './picking.js';
import { agreedOn, answerTo, surest, wordsOf } from './picking.js';

/** A list of a request in which every entry limits what may be planned. */
export interface Limit<Code extends string> {
  id: (code: Code) => string;
  slot: string;
  of: (request: TrainingRequest) => readonly Slot<Code>[];
  put: (request: TrainingRequest, slots: readonly Slot<Code>[]) => TrainingRequest;
  taken: number;
  asked: number;
  question: (words: string) => Localised;
}

const limitBars = { taken: bars.limitTaken, asked: bars.limitAsked };

export const symptoms: Limit<SymptomCode> = {
  id: (code) => `symptom-${code}`,
  slot: 'symptoms',
  of: (request) => request.symptoms,
  put: (request, slots) => ({ ...request, symptoms: slots }),
  ...limitBars,
  question: haveYou,
};
export const conditions: Limit<ConditionCode> = {
  id: (code) => `condition-${code}`,
  slot: 'conditions',
  of: (request) => request.conditions,
  put: (request, slots) => ({ ...request, conditions: slots }),
  ...limitBars,
  question: haveYou,
};
export const medications: Limit<MedicationClass> = {
  id: (code) => `medication-${code}`,
  slot: 'medications',
  of: (request) => request.medications,
  put: (request, slots) => ({ ...request, medications: slots }),
  ...limitBars,
  question: (words) => ({ en: `Do you take “${words}”?`, zh: `您在使用“${words}”吗？` }),
};
export const joints: Limit<JointCode> = {
  id: (code) => `joint-${code}`,
  slot: 'painfulJoints',
  of: (request) => request.painfulJoints,
  put: (request, slots) => ({ ...request, painfulJoints: slots }),
  ...limitBars,
  question: (words) => ({
    en: `You mention “${words}”. Does it hurt, or is it injured?`,
    zh: `您提到“${words}”。这里疼痛或有损伤吗？`,
  }),
};
export const harms: Limit<HarmKind> = {
  id: (code) => `harm-${code}`,
  slot: 'harms',
  of: (request) => request.harms,
  put: (request, slots) => ({ ...request, harms: slots }),
  taken: bars.harmTaken,
  asked: bars.harmAsked,
  question: (words) => ({
    en: `Do you mean “${words}” as it stands? It could harm you, and then no plan is made here.`,
    zh: `您是按字面意思说“${words}”吗？这可能造成伤害，那样就不会制定计划。`,
  }),
};

/** Part of a request after merging, and what is to be asked about it. */
export interface Merged {
  request: TrainingRequest;
  doubts: Doubt[];
}

/**
 * Limits of the floor all stay. What only others found is taken when sure, asked when doubtful, and left out below; an
 * answer "no" to the question about it holds against every model.
 */
export function mergeLimits<Code extends string>(
  limit: Limit<Code>,
  floor: TrainingRequest,
  others: readonly TrainingRequest[],
  answers: Answers,
  known: Known,
): Merged {
  const found = others.flatMap((other) => limit.of(other));
  const slots = limit.of(floor).map((slot) => {
    const other = surest(found.filter(({ value }) => value === slot.value));
    return other ? agreedOn(slot, other, limit.taken) : slot;
  });
  const doubts: Doubt[] = [];
  const unheard = new Set(found.map(({ value }) => value));
  for (const { value } of limit.of(floor)) unheard.delete(value);
  for (const code of [...unheard].sort()) {
    const slot = surest(found.filter(({ value }) => value === code));
    if (!slot || answerTo(answers, limit.id(code)) === 'no') continue;
    if (slot.confidence >= limit.taken) slots.push(slot);
    else if (slot.confidence >= limit.asked && !known.codes.has(code))
      doubts.push(limitDoubt(limit, slot, floor.text));
  }
  return { request: limit.put(floor, slots), doubts };
}

function limitDoubt<Code extends string>(limit: Limit<Code>, slot: Slot<Code>, text: string): Doubt {
  const question = { id: limit.id(slot.value), slot: limit.slot, text: limit.question(wordsOf(text, slot)) };
  return yesOrNo(question, (request) => {
    const rest = limit.of(request).filter(({ value }) => value !== slot.value);
    return limit.put(request, [...rest, answered(slot.value)]);
  });
}

function haveYou(words: string): Localised {
  return {
    en: `You mention “${words}”. Do you have it now, or had you in the last 12 months?`,
    zh: `您提到“${words}”。您现在有，或过去12个月内有过吗？`,
  };
}
