import type { StrengthSet } from '@regimen/domain';
import type { FitMessage } from '../format/fit-message.js';
import { exerciseWord } from './exercise-words.js';
import { orNull } from './fit-value.js';

const restType = 0;

/** Sets of strength training (message 225): working sets, each with the rest that followed it. */
export class StrengthSets {
  private readonly sets: (Omit<StrengthSet, 'secondsFromStart'> & { start: number })[] = [];

  take(message: FitMessage): void {
    const duration = message.number(0) / 1000;
    if (message.number(5) === restType) {
      const before = this.sets.at(-1);
      if (before) before.restSeconds = (before.restSeconds ?? 0) + (duration || 0);
      return;
    }
    this.sets.push({
      start: message.number(6),
      durationSeconds: orNull(duration),
      repetitions: orNull(message.number(3)),
      // Sixteenths of a kilogram.
      loadKg: orNull(message.number(4) / 16),
      restSeconds: null,
      sourceExercise: exerciseWord(message.number(7)),
    });
  }

  /** Sets that began from `start` to `end`, and those without a time. */
  between(start: number, end: number, dated: (time: number) => number): StrengthSet[] {
    return this.sets.flatMap(({ start: raw, ...set }) => {
      const seconds = dated(raw) - start;
      if (seconds < 0 || seconds > end - start) return [];
      return [{ secondsFromStart: orNull(seconds), ...set }];
    });
  }
}
