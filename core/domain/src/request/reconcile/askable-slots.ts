import type { ClarifyingQuestion } from '../training-request.js';
import { age, minutesPerSession, sessionsPerWeek } from './singles.js';

const singles = { sessionsPerWeek, minutesPerSession, ageYears: age } as const;

/** Numbers of which a reading beside the floor may say that the words leave them open. */
export const askableSlots = ['sessionsPerWeek', 'minutesPerSession', 'ageYears'] as const;
export type AskableSlot = (typeof askableSlots)[number];

/** The domain's question about such a number; a reading that carries it has the number asked, in these words. */
export function questionAbout(slot: AskableSlot): ClarifyingQuestion {
  const { id, question } = singles[slot];
  return { id, slot, options: [], text: question };
}
