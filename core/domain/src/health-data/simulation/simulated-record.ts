import type { Activity } from '../activity.js';
import type { Metric } from '../metrics.js';
import type { Observation } from '../observation.js';

/** What a simulation put into the data that was never measured: the truth against which cleaning can be judged. */
export interface PlantedArtefact {
  kind:
    'spike' | 'unit-slip' | 'gap' | 'duplicate-source' | 'swapped-pressures' | 'cadence-lock' | 'gps-jump';
  metric: Metric | 'activity' | 'all';
  at: string;
  until: string | null;
  /** What stands in the data, and what was true; null where it is no single value. */
  written: number | null;
  true: number | null;
}

export type SimulatedRecord =
  | { kind: 'observation'; observation: Observation }
  | { kind: 'activity'; activity: Activity }
  | { kind: 'artefact'; artefact: PlantedArtefact };
