import {
  advanceLive,
  closed,
  endLive,
  nextStep,
  opened,
  settle,
  stopLive,
  withMoment,
} from './advance-live.js';
import { currentStep, isOver } from './live-state.js';
import type { LiveState } from './live-state.js';
import { stopForSign } from './stop-signs.js';
import type { StopSign } from './stop-signs.js';

/** What a person does in a session, beside the samples of their devices. */
export type LiveEvent =
  | { kind: 'pause' | 'resume' | 'end' }
  /** Names the step it leaves, so that sending it twice skips one step only. */
  | { kind: 'skip'; stepIndex: number }
  /** Borg 6–20. */
  | { kind: 'effort'; rpe: number }
  | { kind: 'sign'; sign: StopSign };

/** The session after an event at `nowMs`. What makes no sense (any more) changes nothing, so events may come twice. */
export function applyLiveEvent(state: LiveState, event: LiveEvent, nowMs: number): LiveState {
  const now = advanceLive(state, nowMs);
  // Somebody who feels unwell after the last step is heard as well.
  if (event.kind === 'sign') {
    const isTold = now.stop?.isEmergency === true || now.stop?.reason === event.sign;
    return isTold ? now : stopLive(now, stopForSign(event.sign));
  }
  if (isOver(now)) return now;
  switch (event.kind) {
    case 'pause':
      return now.status === 'paused'
        ? now
        : settle(withMoment({ ...closed(now), status: 'paused', pausedAtMs: now.atMs }, 'paused'));
    case 'resume':
      return now.status === 'running' ? now : settle(resumed(now));
    case 'skip':
      return event.stepIndex === now.stepIndex && maySkip(now) ? settle(nextStep(now)) : now;
    case 'end':
      return endLive(now);
    case 'effort':
      return settle(
        withMoment(
          { ...now, effort: { rpe: event.rpe, atMs: now.atMs, stepIndex: now.stepIndex } },
          'effort',
          `${event.rpe}`,
        ),
      );
  }
}

/** A warm-up is part of what makes the session safe: it is not skipped. */
export function maySkip(state: LiveState): boolean {
  return !isOver(state) && currentStep(state)?.kind !== 'warm-up';
}

function resumed(state: LiveState): LiveState {
  const running = { ...state, status: 'running' as const, pausedAtMs: null };
  return withMoment({ ...running, spans: opened(running, state.stepIndex) }, 'resumed');
}
