import type { TrackPoints } from '@regimen/domain';

/** One track of a file as written. */
export interface GpxTrack {
  name: string | null;
  /** The exporter's word for the kind of activity; '' where there is none. */
  type: string;
  points: TrackPoints;
}
