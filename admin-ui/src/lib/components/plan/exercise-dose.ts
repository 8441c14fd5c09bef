import type { PlannedExercisePartsFragment } from '../../api/generated/graphql.js';
import type { LanguageState } from '../../i18n/language.svelte.js';

/** The dose of an exercise, each part in a few words: sets, how near to the limit, rest. */
export function doseLines(exercise: PlannedExercisePartsFragment, { t }: Pick<LanguageState, 't'>): string[] {
  const { sets, repetitions, secondsPerSet, holdSeconds, perSide, repetitionsInReserve, restSeconds } =
    exercise;
  const range = ({ low, high }: { low: number; high: number }) =>
    low === high ? String(low) : `${low}–${high}`;
  return [
    repetitions
      ? t('exercise.counted', { sets, repetitions: range(repetitions) })
      : t('exercise.timed', { sets, seconds: secondsPerSet ?? 0 }),
    ...(holdSeconds > 0 ? [t('exercise.hold', { seconds: holdSeconds })] : []),
    ...(perSide ? [t('exercise.perSide')] : []),
    ...(repetitionsInReserve ? [t('exercise.reserve', { left: range(repetitionsInReserve) })] : []),
    ...(restSeconds > 0 ? [t('exercise.rest', { seconds: restSeconds })] : []),
  ];
}
