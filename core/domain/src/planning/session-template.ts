import type {
  ActivityCode,
  EquipmentCode,
  JointCode,
  MuscleGroup,
  Place,
} from '../profile/vocabulary/index.js';
import type { IntensityBand, Modality } from '../screening/constraint.js';
import type { Citation } from '../shared/citation.js';
import type { Localised } from '../shared/localised.js';

/** One part of a session shape. `share` of the session's minutes; shares of a template add up to 1. */
export interface TemplateStep {
  kind: 'warm-up' | 'work' | 'recovery' | 'cool-down';
  share: number;
  band: IntensityBand;
  cue: Localised;
}

/** A catalogue session shape: activity x structure x intensity x duration. */
export interface SessionTemplate {
  id: string;
  version: number;
  title: Localised;
  activity: ActivityCode;
  modality: Modality;
  /** Band of the work part. */
  band: IntensityBand;
  /** Target of the work part: fraction of heart-rate reserve, null where heart rate is no guide (resistance). */
  heartRateReserve: { low: number; high: number } | null;
  /** Borg 6–20 rating of perceived exertion of the work part. */
  rpe: { low: number; high: number };
  /** Metabolic equivalents of the whole session, 2024 Adult Compendium figure with its code. */
  met: number;
  compendiumCode: string | null;
  durationMinutes: { min: number; max: number };
  steps: readonly TemplateStep[];
  impact: 'none' | 'low' | 'high';
  /** 0 none, 1 low, 2 medium, 3 high; a joint not named is 0. */
  jointLoad: Readonly<Partial<Record<JointCode, 0 | 1 | 2 | 3>>>;
  muscleGroups: readonly MuscleGroup[];
  /** 0 none, 1 some, 2 high. */
  fallRisk: 0 | 1 | 2;
  valsalva: boolean;
  supine: boolean;
  contact: boolean;
  breathHold: boolean;
  /** Needs a rest or easy day after it. */
  hardDay: boolean;
  /** Working sets a session at full length gives, for resistance templates; else 0. */
  setsPerSession: number;
  equipment: readonly EquipmentCode[];
  places: readonly Place[];
  citations: readonly Citation[];
}
