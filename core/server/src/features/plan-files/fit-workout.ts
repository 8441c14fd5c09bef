import { doseText, secondsOf, stepBlocks, stepName, targetText } from '@regimen/domain';
import type { ActivityCode, Language, PlanSession, PlanStep, PlannedExercise } from '@regimen/domain';
import { fitFile } from './fit-messages.js';
import type { FitField, FitMessage } from './fit-messages.js';

/** Numbers of messages and values in the FIT profile (FIT SDK 21). */
const message = { fileId: 0, workout: 26, step: 27 };
const workoutFile = 5;
const development = 255;
const duration = { time: 0, repeat: 6 };
const target = { speed: 0, heartRate: 1, open: 2, power: 4 };
const intensities: Readonly<Record<PlanStep['kind'], number>> = {
  work: 0,
  'warm-up': 2,
  'cool-down': 3,
  recovery: 4,
};
/** Seconds from 1970 to 1989-12-31, where the clock of the format begins. */
const epochSeconds = 631_065_600;
/** Absolute heart rates are told from zones by 100, absolute powers by 1000. */
const absolute = { bpm: 100, watts: 1000 };
const textBytes = { name: 48, notes: 200 };

const sports: Readonly<Partial<Record<ActivityCode, number>>> = {
  running: 1,
  'treadmill-running': 1,
  cycling: 2,
  'stationary-cycling': 2,
  'recumbent-cycling': 2,
  'hand-cycling': 2,
  swimming: 5,
  basketball: 6,
  football: 7,
  tennis: 8,
  walking: 11,
  'treadmill-walking': 11,
  'nordic-walking': 11,
  hiking: 17,
  rowing: 15,
  elliptical: 4,
  'stair-climbing': 4,
};
const training = 10;

interface WorkoutStep {
  name: string;
  notes: string;
  duration: { type: number; value: number };
  target: { type: number; value: number; low: number; high: number };
  intensity: number;
}

/**
 * A session as a FIT workout file: steps by time with the target that steers, intervals as a repeat, exercises one by one.
 * Where nothing steers a watch (effort only), the target is open and the effort stands in the notes.
 * @param createdAt when the plan was made; the same session gives the same bytes.
 */
export function fitWorkout(
  session: PlanSession,
  { language, createdAt }: { language: Language; createdAt: Date },
): Buffer {
  const steps = workoutSteps(session, language);
  const seconds = Math.max(0, Math.floor(createdAt.getTime() / 1000) - epochSeconds);
  const head: FitMessage[] = [
    {
      number: message.fileId,
      fields: [
        { number: 0, type: 'enum', value: workoutFile },
        { number: 1, type: 'uint16', value: development },
        { number: 2, type: 'uint16', value: 0 },
        { number: 4, type: 'uint32', value: seconds },
      ],
    },
    {
      number: message.workout,
      fields: [
        { number: 4, type: 'enum', value: sports[session.activity] ?? training },
        { number: 6, type: 'uint16', value: steps.length },
        { number: 8, type: 'string', bytes: textBytes.name, value: session.title[language] },
      ],
    },
  ];
  return fitFile([...head, ...steps.map(stepMessage)]);
}

function workoutSteps({ steps, exercises = [] }: PlanSession, language: Language): WorkoutStep[] {
  const written: WorkoutStep[] = [];
  for (const { times, steps: own } of stepBlocks(steps)) {
    const first = written.length;
    for (const step of own) {
      const parts = step.kind === 'work' && exercises.length > 0 ? exercises : [];
      if (parts.length > 0) written.push(...parts.map((exercise) => exerciseStep(exercise, language)));
      else written.push(timedStep(step, language));
    }
    if (times > 1) written.push(repeatFrom(first, times));
  }
  return written;
}

function timedStep(step: PlanStep, language: Language): WorkoutStep {
  return {
    name: stepName(step, language),
    notes: `${step.cue[language]} ${targetText(step, language)}`,
    duration: { type: duration.time, value: secondsOf(step) * 1000 },
    target: targetOf(step),
    intensity: intensities[step.kind],
  };
}

function exerciseStep(exercise: PlannedExercise, language: Language): WorkoutStep {
  return {
    name: exercise.title[language],
    notes: doseText(exercise, language),
    duration: { type: duration.time, value: exercise.seconds * 1000 },
    target: open,
    intensity: intensities.work,
  };
}

/** Goes back to a step until it was done so often. */
function repeatFrom(first: number, times: number): WorkoutStep {
  return {
    name: '',
    notes: '',
    duration: { type: duration.repeat, value: first },
    target: { ...open, value: times },
    intensity: intensities.work,
  };
}

const open = { type: target.open, value: 0, low: 0, high: 0 };

function targetOf({ heartRateBpm, workRate }: PlanStep): WorkoutStep['target'] {
  const custom = (type: number, range: { low: number; high: number }, value: (amount: number) => number) => ({
    type,
    value: 0,
    low: Math.round(value(range.low)),
    high: Math.round(value(range.high)),
  });
  if (heartRateBpm) return custom(target.heartRate, heartRateBpm, (bpm) => bpm + absolute.bpm);
  if (workRate?.powerWatts)
    return custom(target.power, workRate.powerWatts, (watts) => watts + absolute.watts);
  // One speed is no range a watch can hold somebody to; the incline stands in the notes.
  const { speedKmh } = workRate ?? {};
  if (speedKmh && speedKmh.low < speedKmh.high)
    return custom(target.speed, speedKmh, (kmh) => (kmh / 3.6) * 1000);
  return open;
}

function stepMessage(step: WorkoutStep, index: number): FitMessage {
  const fields: FitField[] = [
    { number: 254, type: 'uint16', value: index },
    { number: 0, type: 'string', bytes: textBytes.name, value: step.name },
    { number: 1, type: 'enum', value: step.duration.type },
    { number: 2, type: 'uint32', value: step.duration.value },
    { number: 3, type: 'enum', value: step.target.type },
    { number: 4, type: 'uint32', value: step.target.value },
    { number: 5, type: 'uint32', value: step.target.low },
    { number: 6, type: 'uint32', value: step.target.high },
    { number: 7, type: 'enum', value: step.intensity },
    { number: 8, type: 'string', bytes: textBytes.notes, value: step.notes },
  ];
  return { number: message.step, fields };
}
