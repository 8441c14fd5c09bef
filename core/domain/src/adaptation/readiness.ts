import type { Localised } from '../shared/localised.js';

/** How a person is this morning. What is not known is null and never lowers anything by itself. */
export interface ReadinessInput {
  /** Hours asleep of the last two nights, the newest last; null where a night is not known. */
  sleepHours: readonly (number | null)[];
  /** What the week's heart-rate variability says; null where it says nothing or is no guide for the person. */
  variability: 'train-as-planned' | 'reduce-intensity' | null;
  /** Said by the person, 1 (none, very good) to 5 (very much, very bad). */
  soreness: number | null;
  lowMood: number | null;
  stress: number | null;
}

/** Readiness only ever lowers a day. */
export interface Readiness {
  verdict: 'as-planned' | 'easier';
  reasons: readonly Localised[];
}

/** Two nights in a row below six hours (engineering choice by the consensus on 7 to 9 hours, Watson 2015, Sleep 38:843). */
const shortNightHours = 6;
const shortNights = 2;
/** The upper end of a five-point scale of wellness (after Hooper & Mackinnon 1995, Sports Med 20:321; needs clinician review). */
const highRating = 4;
const worstRating = 5;
/** One bad rating is a bad day for one thing; two together, or one at its worst, ask for care (engineering choice). */
const highRatingsTogether = 2;

/**
 * Whether a day should be easier than planned, and why. Heart-rate variability counts by Plews 2014 (IJSPP 9:783) as
 * `recoveryDays` judges it, which says nothing for people whose rhythm it does not describe.
 */
export function assessReadiness(input: ReadinessInput): Readiness {
  const nights = input.sleepHours.slice(-shortNights);
  const sleptShort =
    nights.length === shortNights && nights.every((hours) => hours !== null && hours < shortNightHours);
  const rated = (['soreness', 'lowMood', 'stress'] as const).filter(
    (name) => (input[name] ?? 0) >= highRating,
  );
  const isRated =
    rated.length >= highRatingsTogether || rated.some((name) => (input[name] ?? 0) >= worstRating);
  const reasons: Localised[] = [
    ...(sleptShort ? [texts.sleep] : []),
    ...(input.variability === 'reduce-intensity' ? [texts.variability] : []),
    ...(isRated ? rated.map((name) => texts[name]) : []),
  ];
  return { verdict: reasons.length > 0 ? 'easier' : 'as-planned', reasons };
}

const texts = {
  sleep: { en: 'You slept under 6 hours two nights in a row.', zh: '您连续两晚睡眠不足 6 小时。' },
  variability: {
    en: 'Your heart-rate variability this week lies outside what is normal for you.',
    zh: '您本周的心率变异性超出了您的正常范围。',
  },
  soreness: { en: 'You feel very sore today.', zh: '您今天肌肉非常酸痛。' },
  lowMood: { en: 'You feel low today.', zh: '您今天情绪低落。' },
  stress: { en: 'You feel very stressed today.', zh: '您今天压力很大。' },
} as const satisfies Readonly<Record<string, Localised>>;
