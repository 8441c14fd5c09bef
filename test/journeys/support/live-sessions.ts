import { Client } from 'pg';
import { runningServer } from '../../../core/server/src/platform/database/embedded/running-address.js';
import type { BrowserSession } from './browser-session.js';
import { askForPlan, sessionsOf } from './plan-requests.js';
import type { RunningRegimen } from './regimen-process.js';

export interface ShownLive {
  __typename?: string;
  id: string;
  code?: string;
  status: string;
  seq: number;
  stepIndex: number;
  secondsLeftInStep: number;
  steps: { kind: string; seconds: number; heartRateBpm: { low: number; high: number } | null }[];
  heartRate: { bpm: number; zone: string | null; deviceKind: string } | null;
  guidance: { code: string; text: { en: string } };
  stop: { reason: string; isEmergency: boolean; message: { en: string } } | null;
  moments: { seq: number; kind: string; detail: string | null }[];
  summary: { stepIndex: number; doneSeconds: number; in: number; unjudged: number; meanBpm: number | null }[];
}

export const liveFields = `id status seq stepIndex secondsLeftInStep steps { kind seconds heartRateBpm { low high } }
  heartRate { bpm zone deviceKind } guidance { code text { en } } stop { reason isEmergency message { en } }
  moments { seq kind detail } summary { stepIndex doneSeconds in unjudged meanBpm }`;

/** A plan that is followed, with a session planned for today, and today checked. */
export async function planForToday(
  session: BrowserSession,
  participantId: string,
  today: string,
): Promise<{ planId: string; sessionId: string }> {
  const text = 'I want to walk more.';
  // A new installation makes the plans of its demo first.
  const asked = await askForPlan(session, { participantId, text, startsOn: today, weeks: 1 }, 180_000);
  if (!asked.plan) throw new Error(`No plan: ${JSON.stringify(asked.stop)}`);
  await checkToday(session, participantId);
  const planned = sessionsOf(asked);
  const ofToday = planned.find(({ date }) => date === today);
  if (ofToday) return { planId: asked.plan.id, sessionId: ofToday.id };
  const { editPlan } = await session.ask<{ editPlan: { id?: string; weeks?: { sessions: Planned[] }[] } }>(
    `mutation ($input: PlanEditInput!) { editPlan(input: $input) { __typename
      ... on Plan { id weeks { sessions { id date activity } } } ... on Problem { message issues { message } } } }`,
    { input: { planId: asked.plan.id, hash: asked.plan.hash, sessionId: planned[0]!.id, moveTo: today } },
  );
  const moved = editPlan.weeks?.flatMap(({ sessions }) => sessions).find(({ date }) => date === today);
  if (!moved || editPlan.id === undefined) throw new Error(`Not moved: ${JSON.stringify(editPlan)}`);
  return { planId: editPlan.id, sessionId: moved.id };
}

interface Planned {
  id: string;
  date: string;
  activity: string;
}

/** Answers what is asked about today as somebody who is well. */
async function checkToday(session: BrowserSession, participantId: string): Promise<void> {
  const { dayCheck } = await session.ask<{ dayCheck: { questions: { name: string; kind: string }[] } }>(
    'query ($id: ID!) { dayCheck(participantId: $id) { questions { name kind } } }',
    { id: participantId },
  );
  const answers = dayCheck.questions.map(({ name, kind }) =>
    kind === 'number' ? { name, number: wellToday[name] ?? 0 } : { name, yes: false },
  );
  const { checkDay } = await session.ask<{ checkDay: { __typename: string; verdict?: string } }>(
    `mutation ($input: CheckDayInput!) { checkDay(input: $input) { __typename
      ... on JudgedDay { verdict } ... on Problem { issues { path message } } } }`,
    { input: { participantId, answers } },
  );
  if (checkDay.verdict !== 'go' && checkDay.verdict !== 'easier')
    throw new Error(`No day for exercise: ${JSON.stringify(checkDay)}`);
}

const wellToday: Readonly<Record<string, number>> = {
  bodyTemperatureCelsius: 36.6,
  bloodGlucoseMgDl: 100,
  airTemperatureCelsius: 18,
  airQualityIndex: 30,
  hoursSinceMeal: 3,
  sleepHoursLastNight: 8,
  restingSystolicMmHg: 120,
  restingDiastolicMmHg: 78,
  oxygenSaturationPercent: 98,
};

/** Moves a live session into the past, as if so many seconds had gone by. */
export function letPass(
  installation: Pick<RunningRegimen, 'dataFolder'>,
  id: string,
  seconds: number,
): Promise<void> {
  const earlier = (ms: number) => ms - seconds * 1000;
  return changeState<Times>(installation, id, (state) => ({
    ...state,
    startedAtMs: earlier(state.startedAtMs),
    atMs: earlier(state.atMs),
    spans: state.spans.map((span) => ({
      ...span,
      fromMs: earlier(span.fromMs),
      toMs: span.toMs === null ? null : earlier(span.toMs),
    })),
  }));
}

/** Makes the main part of a live session one of strength: two exercises of two minutes each. */
export function nameExercises(installation: Pick<RunningRegimen, 'dataFolder'>, id: string): Promise<void> {
  const exercises = ['Chair squat', 'Wall press'].map((en) => ({
    exerciseId: en,
    exerciseVersion: 1,
    title: { en, zh: en },
    sets: 2,
    repetitions: { low: 8, high: 12 },
    holdSeconds: 0,
    secondsPerSet: null,
    perSide: false,
    repetitionsInReserve: { low: 3, high: 4 },
    restSeconds: 60,
    seconds: 120,
  }));
  return changeState<Steps>(installation, id, (state) => ({
    ...state,
    script: {
      ...state.script,
      steps: state.script.steps.map((step) => (step.kind === 'work' ? { ...step, exercises } : step)),
    },
  }));
}

async function changeState<State extends object>(
  { dataFolder }: Pick<RunningRegimen, 'dataFolder'>,
  id: string,
  change: (state: State) => State,
): Promise<void> {
  const client = new Client({ connectionString: (await runningServer(dataFolder))!.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ state: State }>('select state from live_sessions where id = $1', [
      id,
    ]);
    await client.query('update live_sessions set state = $2 where id = $1', [id, change(rows[0]!.state)]);
  } finally {
    await client.end();
  }
}

interface Steps {
  script: { steps: { kind: string }[] };
}

interface Times {
  startedAtMs: number;
  atMs: number;
  spans: { fromMs: number; toMs: number | null }[];
}
