import { nightObservations } from '@regimen/domain';
import type { SourceRecord, StageMinutes } from '@regimen/domain';
import { amountIn, endAfter, objectIn, textIn } from '@regimen/plugin-api/reading';
import type { JsonObject } from '@regimen/plugin-api/reading';
import type { Clock } from './fitbit-time.js';
import { wallTimeOf } from './fitbit-time.js';
import { logIdOf } from './log-id.js';

/**
 * One night or nap. Its times have no zone and all go by the offset at its start, also where the clocks change meanwhile:
 * it ended its duration later, whatever the clock showed.
 */
export function readSleepLog(log: JsonObject, where: string, clock: Clock): SourceRecord[] | null {
  const start = clock.local(textIn(log, 'startTime') ?? '', where);
  const duration = durationOf(log);
  if (!start || duration === null || duration <= 0) return null;
  const until = endAfter(start.at, duration / 1000);
  if (until === null) return null;
  const minutesInBed = amountIn(log, 'timeInBed') ?? duration / 60_000;
  return nightObservations({
    ...start,
    until,
    device: null,
    nativeId: logIdOf(log),
    minutes: minutesOf(log),
    inBed: { at: start.at, until, minutes: minutesInBed },
  }).map((observation) => ({ kind: 'observation', observation }));
}

/** Milliseconds, as told or by its two times. */
function durationOf(log: JsonObject): number | null {
  const told = amountIn(log, 'duration');
  if (told !== null) return told;
  const from = wallTimeOf(textIn(log, 'startTime') ?? '');
  const to = wallTimeOf(textIn(log, 'endTime') ?? '');
  return from && to ? to.milliseconds - from.milliseconds : null;
}

/** Nights of old ("classic") know asleep and awake only; those in stages tell each. */
function minutesOf(log: JsonObject): StageMinutes {
  const summary = objectIn(objectIn(log, 'levels') ?? {}, 'summary') ?? {};
  const of = (level: string) => amountIn(objectIn(summary, level) ?? {}, 'minutes') ?? undefined;
  const [light, deep, rem] = [of('light'), of('deep'), of('rem')];
  const staged =
    light === undefined && deep === undefined && rem === undefined
      ? undefined
      : (light ?? 0) + (deep ?? 0) + (rem ?? 0);
  const all: StageMinutes = {
    asleep: amountIn(log, 'minutesAsleep') ?? staged ?? of('asleep'),
    light,
    deep,
    rem,
    awake: amountIn(log, 'minutesAwake') ?? of('wake') ?? of('awake'),
  };
  return Object.fromEntries(Object.entries(all).filter(([, minutes]) => minutes !== undefined));
}
