import type { PastSession } from './past-session.js';

const minutesOfDay = 24 * 60;
/** Times further apart than this belong to two habits (engineering choice). */
const timeGapMinutes = 90;
/** Lengths whose neighbours differ by more than this factor belong to two habits (engineering choice). */
const lengthRatio = 1.5;

/**
 * Sessions of one activity, parted where neither the times of day nor the lengths lie close: a chain of neighbours is one
 * habit. The same sessions give the same parts in whatever order they come.
 */
export function clusterSessions(sessions: readonly PastSession[]): PastSession[][] {
  return byTime(sessions).flatMap((cluster) => byLength(cluster));
}

/** The day is a circle: it is cut open at the widest gap, so that midnight parts nothing. */
function byTime(sessions: readonly PastSession[]): PastSession[][] {
  const sorted = [...sessions].sort(
    (a, b) => a.startMinute - b.startMinute || a.minutes - b.minutes || (a.on < b.on ? -1 : 1),
  );
  if (sorted.length < 2) return [sorted];
  const gapBefore = sorted.map(({ startMinute }, index) => {
    const before = sorted.at(index - 1)!.startMinute;
    return index === 0 ? startMinute + minutesOfDay - before : startMinute - before;
  });
  const start = gapBefore.indexOf(Math.max(...gapBefore));
  const turned = [...sorted.slice(start), ...sorted.slice(0, start)];
  const gaps = [...gapBefore.slice(start), ...gapBefore.slice(0, start)];
  return parted(turned, (index) => gaps[index]! > timeGapMinutes);
}

function byLength(sessions: readonly PastSession[]): PastSession[][] {
  const sorted = [...sessions].sort((a, b) => a.minutes - b.minutes || (a.on < b.on ? -1 : 1));
  return parted(sorted, (index) => sorted[index]!.minutes > lengthRatio * sorted[index - 1]!.minutes);
}

function parted(sessions: readonly PastSession[], isCut: (index: number) => boolean): PastSession[][] {
  const clusters: PastSession[][] = [];
  sessions.forEach((session, index) => {
    if (index === 0 || isCut(index)) clusters.push([session]);
    else clusters.at(-1)!.push(session);
  });
  return clusters;
}
