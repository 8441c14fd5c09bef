import { leadingSamples } from '@regimen/domain';
import type { LiveSample } from '@regimen/domain';
import { liveRecordingVersion } from '@regimen/plugin-api';
import type { LiveRecording } from '@regimen/plugin-api';
import type { StoredLiveSession } from './live-sessions.repository.js';

/** Shorter than this is a session somebody looked at, not one that was done. */
const leastSeconds = 60;

/** What a session that is over leaves behind; null when nothing was done to speak of. */
export function recordingOf(
  { id, activity, title, offsetMinutes, state }: StoredLiveSession,
  samples: readonly LiveSample[],
): LiveRecording | null {
  const { spans, startedAtMs } = state;
  const endedAtMs = spans.at(-1)?.toMs ?? startedAtMs;
  const doneMs = spans.reduce((sum, { fromMs, toMs }) => sum + (toMs ?? fromMs) - fromMs, 0);
  if (doneMs < leastSeconds * 1000) return null;
  const second = (atMs: number) => (atMs - startedAtMs) / 1000;
  const leading = leadingSamples(samples).filter(({ atMs }) => atMs <= endedAtMs);
  return {
    regimenLiveSession: liveRecordingVersion,
    id,
    activity,
    name: title.en,
    startedAt: new Date(startedAtMs).toISOString(),
    endedAt: new Date(endedAtMs).toISOString(),
    offsetMinutes,
    device: mostFrequent(leading.map(({ deviceKind }) => deviceKind)),
    pauses: spans.slice(1).flatMap(({ fromMs }, index) => {
      const before = spans[index]!.toMs ?? fromMs;
      return fromMs > before ? [{ from: second(before), to: second(fromMs) }] : [];
    }),
    heartRate: leading.map(({ atMs, bpm }): [number, number] => [second(atMs), bpm]),
  };
}

function mostFrequent(kinds: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
