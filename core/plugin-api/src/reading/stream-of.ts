import type { ActivityStream, ActivityStreamKind } from '@regimen/domain';

/**
 * A stream of points (seconds from the start, value) in the order of their time; none where no point has both. Points
 * before the start are left out.
 */
export function streamOf(
  kind: ActivityStreamKind,
  points: readonly (readonly [seconds: number | null, value: number | null])[],
): ActivityStream[] {
  const usable = points.flatMap(([seconds, value]) =>
    seconds !== null && value !== null && seconds >= 0 && Number.isFinite(value)
      ? [[seconds, value] as const]
      : [],
  );
  if (usable.length === 0) return [];
  const ordered = usable.toSorted(([left], [right]) => left - right);
  return [
    {
      kind,
      secondsFromStart: Float64Array.from(ordered, ([seconds]) => seconds),
      values: Float64Array.from(ordered, ([, value]) => value),
    },
  ];
}
