import {
  effortWords,
  guidanceWords,
  maySkip,
  secondsLeft,
  secondsLeftInStep,
  stopSigns,
} from '@regimen/domain';
import type { LiveDeviceKind, LiveStepSummary } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { StoredLiveSession } from './live-sessions.repository.js';

const deviceKinds = {
  'chest-strap': 'chestStrap',
  watch: 'watch',
  phone: 'phone',
} as const satisfies Record<LiveDeviceKind, Schema.LiveDeviceKind>;

/** The kind of device a client names. */
export function deviceKindOf(kind: Schema.LiveDeviceKind): LiveDeviceKind {
  return kind === 'chestStrap' ? 'chest-strap' : kind;
}

/** A live session as the schema shows it at `nowMs`, with the moments after one. */
export function liveSessionView(
  stored: StoredLiveSession,
  { nowMs, after, summary }: { nowMs: number; after: number; summary: readonly LiveStepSummary[] },
): Handed<Schema.LiveSession> & { __typename: 'LiveSession' } {
  const { id, participantId, planId, sessionId, title, state } = stored;
  const { script, status, seq, stepIndex, heartRate, stop, guidance } = state;
  const sinceState = status === 'running' ? Math.max(0, nowMs - state.atMs) / 1000 : 0;
  return {
    __typename: 'LiveSession',
    id,
    participantId,
    planId,
    sessionId,
    title,
    status,
    seq,
    now: new Date(nowMs),
    startedAt: new Date(state.startedAtMs),
    steps: script.steps.map((step) => ({
      ...step,
      feel: effortWords(step),
      exercises: step.exercises ?? [],
    })),
    stepIndex,
    secondsLeftInStep: Math.max(0, secondsLeftInStep(state) - sinceState),
    secondsLeft: Math.max(0, secondsLeft(state) - sinceState),
    maySkip: maySkip(state),
    heartRate: heartRate && {
      bpm: heartRate.bpm,
      zone: heartRate.zone,
      deviceKind: deviceKinds[heartRate.deviceKind],
    },
    ceilingBpm: script.ceilingBpm,
    guidance: { code: guidance, text: guidanceWords(state) },
    stop,
    moments: state.moments
      .filter((moment) => moment.seq > after)
      .map(({ atMs, ...moment }) => ({ ...moment, at: new Date(atMs) })),
    summary,
    stopSigns,
  };
}
