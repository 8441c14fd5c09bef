import type { WearableSource } from '@regimen/plugin-api';

/** Who writes what: one source holds the observations, recordings go to those of exercise in turn. */
export interface SampleWriters {
  observations: WearableSource;
  activities: readonly WearableSource[];
}

/** The sources that can write, those that hold most first; null where none holds observations. */
export function sampleWriters(sources: readonly WearableSource[]): SampleWriters | null {
  const able = sources.filter(({ writeSample }) => writeSample);
  const [observations] = able
    .filter(({ coverage }) => coverage.metrics.length > 0)
    .sort((a, b) => b.coverage.metrics.length - a.coverage.metrics.length);
  const activities = able
    .filter(({ coverage }) => coverage.streams.length > 0)
    .sort((a, b) => b.coverage.streams.length - a.coverage.streams.length);
  return observations ? { observations, activities } : null;
}
