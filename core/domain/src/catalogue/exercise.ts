import type { EquipmentCode, MuscleCode, Place } from '../profile/vocabulary/index.js';
import type { Citation } from '../shared/citation.js';
import type { Localised } from '../shared/localised.js';
import type {
  BodyPosition,
  ExerciseKind,
  MovementPattern,
  RehabilitationRegion,
} from './exercise-vocabulary.js';
import type { FallRisk, Impact, JointLoads, SpineLoad, ValsalvaLevel } from './loads.js';

/** A usual dose for somebody to whom the exercise is new: counted, or held and kept up. Per side when one-sided. */
export type UsualDose =
  | { sets: number; repetitionsPerSet: number; holdSecondsPerRepetition: number }
  | { sets: number; secondsPerSet: number };

/** One movement of the catalogue, with what it asks of the body at its usual dose. */
export interface Exercise {
  id: string;
  version: number;
  title: Localised;
  kind: ExerciseKind;
  pattern: MovementPattern;
  /** What a rehabilitation exercise is for; null for all others. */
  region: RehabilitationRegion | null;
  primaryMuscles: readonly MuscleCode[];
  secondaryMuscles: readonly MuscleCode[];
  jointLoad: JointLoads;
  spineLoad: SpineLoad;
  /** All of these are needed. */
  equipment: readonly EquipmentCode[];
  places: readonly Place[];
  position: BodyPosition;
  /** 1 anyone after one showing, 2 some practice, 3 coached practice. */
  skill: 1 | 2 | 3;
  impact: Impact;
  valsalva: ValsalvaLevel;
  fallRisk: FallRisk;
  /** Another person or an opponent may strike or push. */
  contact: boolean;
  /** Breath is held on purpose, or the face is in water. */
  breathHold: boolean;
  /** A hand goes above the shoulder under load or effort. */
  overhead: boolean;
  /** One side at a time. */
  unilateral: boolean;
  dose: UsualDose;
  /** Ids of easier exercises for the same end; each names this one among its progressions. */
  regressions: readonly string[];
  /** Ids of harder exercises for the same end; each names this one among its regressions. */
  progressions: readonly string[];
  /** Two to four short hints on doing it well. */
  cues: readonly Localised[];
  citations: readonly Citation[];
}
