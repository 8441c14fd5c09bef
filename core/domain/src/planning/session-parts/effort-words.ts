import type { IntensityBand } from '../../screening/constraint.js';
import type { Localised } from '../../shared/localised.js';

/** What a person can still say at a band of effort (talk test: Reed 2014, Prog Cardiovasc Dis 56:475). */
export const talkTest: Readonly<Record<IntensityBand, Localised>> = {
  light: { en: 'You can talk and sing.', zh: '能说话，也能唱歌。' },
  moderate: { en: 'You can talk in sentences, but not sing.', zh: '能完整说话，但不能唱歌。' },
  vigorous: { en: 'You can say only a few words at a time.', zh: '一次只能说几个词。' },
  'near-max': { en: 'You cannot speak.', zh: '无法说话。' },
};

/**
 * Anchors of the two scales of effort that share a word: Borg 6–20 and CR10 (Borg 1982, MSSE 14:377: 9 very light is 1, 11
 * light 2, 13 somewhat hard 4, 15 hard 5, 17 very hard 7; from memory, needs clinician review).
 */
const anchors: readonly (readonly [borg: number, cr10: number])[] = [
  [6, 0],
  [9, 1],
  [11, 2],
  [13, 4],
  [15, 5],
  [17, 7],
  [20, 10],
];

/** A range on Borg's 6–20 as one of whole numbers from 0 to 10, which people find easier. */
export function effortOfTen(rpe: { low: number; high: number }): { low: number; high: number } {
  return { low: Math.round(cr10Of(rpe.low)), high: Math.round(cr10Of(rpe.high)) };
}

function cr10Of(borg: number): number {
  const above = Math.max(
    1,
    anchors.findIndex(([value]) => value >= borg),
  );
  const [[fromBorg, fromTen], [toBorg, toTen]] = [anchors[above - 1]!, anchors[above]!];
  const share = Math.min(1, Math.max(0, (borg - fromBorg) / (toBorg - fromBorg)));
  return fromTen + share * (toTen - fromTen);
}
