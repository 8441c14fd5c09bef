import { elapsedTime } from '../../shared/elapsed-time.js';
import type { Language } from '../../shared/localised.js';
import type { PlanSession, PlanStep } from '../plan.js';
import { effortOfTen, talkTest } from './effort-words.js';
import type { PlannedExercise } from './planned-exercise.js';
import { secondsOf, stepBlocks } from './timed-steps.js';

const kinds: Readonly<Record<PlanStep['kind'], Readonly<Record<Language, string>>>> = {
  'warm-up': { en: 'Warm-up', zh: '热身' },
  work: { en: 'Main part', zh: '主体' },
  recovery: { en: 'Recovery', zh: '恢复' },
  'cool-down': { en: 'Cool-down', zh: '整理放松' },
};

/** A session as lines of plain text, for calendars and watches: what to mind, steps, exercises, alternatives. */
export function sessionLines(session: PlanSession, language: Language): string[] {
  const { advice, steps, exercises = [], alternatives = [] } = session;
  const instead = alternatives.map(({ title }) => title[language]);
  return [
    ...advice.map((text) => `! ${text[language]}`),
    ...stepBlocks(steps).flatMap(({ times, steps: own }) => [
      ...(times > 1 ? [say({ en: `${times} times:`, zh: `重复${times}次：` }, language)] : []),
      ...own.map((step) => `${times > 1 ? '  ' : ''}${stepLine(step, language)}`),
    ]),
    ...exercises.map((exercise) => `- ${exercise.title[language]}: ${doseText(exercise, language)}`),
    ...(instead.length > 0
      ? [say({ en: `Instead: ${instead.join('; ')}`, zh: `也可以做：${instead.join('；')}` }, language)]
      : []),
  ];
}

/** Name of a step's part in the session. */
export function stepName({ kind }: Pick<PlanStep, 'kind'>, language: Language): string {
  return kinds[kind][language];
}

/** What a step asks for in a sentence: effort and talk test always, heart rate and speed where they steer. */
export function targetText(step: PlanStep, language: Language): string {
  const effort = span(effortOfTen(step.rpe));
  const { speedKmh, inclinePercent, powerWatts } = step.workRate ?? {};
  return [
    say({ en: `effort ${effort} of 10`, zh: `用力程度${effort}/10` }, language),
    ...(step.heartRateBpm
      ? [say({ en: `${span(step.heartRateBpm)} bpm`, zh: `心率${span(step.heartRateBpm)}次/分` }, language)]
      : []),
    ...(speedKmh ? [`${span(speedKmh)} km/h`] : []),
    ...(inclinePercent ? [`${span(inclinePercent)} %`] : []),
    ...(powerWatts ? [`${span(powerWatts)} W`] : []),
    talkTest[step.band][language],
  ].join(language === 'zh' ? '，' : ', ');
}

/** Sets, repetitions, repetitions in reserve and rest of an exercise. */
export function doseText(exercise: PlannedExercise, language: Language): string {
  const { sets, repetitions, secondsPerSet, holdSeconds, perSide, repetitionsInReserve, restSeconds } =
    exercise;
  const held = holdSeconds > 0 ? ` (${holdSeconds} s)` : '';
  const amount = repetitions ? `${span(repetitions)}${held}` : `${secondsPerSet ?? 0} s`;
  const reserve = repetitionsInReserve && span(repetitionsInReserve);
  return [
    `${sets} × ${amount}${perSide ? say({ en: ' each side', zh: '（每侧）' }, language) : ''}`,
    ...(reserve ? [say({ en: `stop with ${reserve} left`, zh: `还能再做${reserve}次时停` }, language)] : []),
    ...(restSeconds > 0 ? [say({ en: `rest ${restSeconds} s`, zh: `休息${restSeconds}秒` }, language)] : []),
  ].join(language === 'zh' ? '，' : ', ');
}

function stepLine(step: PlanStep, language: Language): string {
  return `${elapsedTime(secondsOf(step))} ${stepName(step, language)}: ${step.cue[language]} (${targetText(step, language)})`;
}

function say(text: Readonly<Record<Language, string>>, language: Language): string {
  return text[language];
}

function span({ low, high }: { low: number; high: number }): string {
  return low === high ? String(low) : `${low}–${high}`;
}
