import type { ActivityCode, EquipmentCode, JointCode, MuscleGroup } from '../profile/vocabulary/index.js';
import type { Citation } from '../shared/citation.js';
import type { Localised } from '../shared/localised.js';

/** ACSM intensity bands (Garber 2011, MSSE 43:1334). Order: light < moderate < vigorous < near-max. */
export const intensityBands = ['light', 'moderate', 'vigorous', 'near-max'] as const;
export type IntensityBand = (typeof intensityBands)[number];

export const modalities = [
  'aerobic',
  'interval',
  'resistance',
  'balance',
  'flexibility',
  'mind-body',
] as const;
export type Modality = (typeof modalities)[number];

export const spineMovements = ['flexion', 'extension', 'rotation', 'compression'] as const;
export type SpineMovement = (typeof spineMovements)[number];

/** What a constraint speaks of. Every given field must match; an empty selector matches every session. */
export interface Selector {
  activities?: readonly ActivityCode[];
  modalities?: readonly Modality[];
  bands?: readonly IntensityBand[];
  equipment?: readonly EquipmentCode[];
  /** Session loads this joint at or above `atLeast` (0 none, 1 low, 2 medium, 3 high). */
  jointLoad?: { joint: JointCode; atLeast: 1 | 2 | 3 };
  /** It asks the spine for this movement, or for weight along its axis, at or above `atLeast` (1 low, 2 medium, 3 high). */
  spineLoad?: { movement: SpineMovement; atLeast: 1 | 2 | 3 };
  impact?: readonly ('none' | 'low' | 'high')[];
  fallRiskAtLeast?: 1 | 2;
  valsalva?: true;
  supine?: true;
  contact?: true;
  breathHold?: true;
  muscleGroups?: readonly MuscleGroup[];
}

interface ConstraintBase {
  /** Unique in a screening: `<ruleId>#<n>`. */
  id: string;
  ruleId: string;
  ruleVersion: number;
  packId: string;
  severity: 'hard' | 'soft';
  citation: readonly Citation[];
  /** One sentence for people: what and why. */
  reason: Localised;
  appliesTo: Selector;
}

/** A limit as data. Doses are minutes, sessions, beats per minute: the unit is in the kind's field names. */
export type Constraint = ConstraintBase &
  (
    | { kind: 'forbid' }
    | {
        kind: 'intensityCeiling';
        band: IntensityBand;
        maxHeartRateBpm?: number;
        maxRpe?: number;
        heartRateTargetsAllowed: boolean;
      }
    | { kind: 'cap'; quantity: DoseQuantity; value: number }
    | { kind: 'floor'; quantity: DoseQuantity; value: number }
    /** At least this many hours between two matching sessions. */
    | { kind: 'spacing'; minHours: number }
    /** No run of days without a matching session longer than this. */
    | { kind: 'maxGapDays'; days: number }
    | { kind: 'supervise'; by: 'clinician' | 'coach' }
    /** Shown before each matching session: check glucose, bring inhaler, pain scale. */
    | { kind: 'advice'; text: Localised }
  );

export const doseQuantities = [
  'minutesPerSession',
  'minutesPerWeek',
  'moderateEquivalentMinutesPerWeek',
  'sessionsPerWeek',
  'sessionsPerDay',
  /** Relative rise of weekly load over the week before, 0.1 = 10 %. */
  'weeklyLoadIncreaseFraction',
  'restDaysPerWeek',
] as const;
export type DoseQuantity = (typeof doseQuantities)[number];
