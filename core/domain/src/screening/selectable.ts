import type { ActivityCode, EquipmentCode, JointCode, MuscleGroup } from '../profile/vocabulary/index.js';
import type { IntensityBand, Modality, Selector, SpineMovement } from './constraint.js';

/** What a selector asks of a thing, whatever it is: a session template, an exercise, an activity. */
export interface Selectable {
  activities: readonly ActivityCode[];
  modalities: readonly Modality[];
  /** Every effort it can be done at; a limit on any of them speaks of it. */
  bands: readonly IntensityBand[];
  equipment: readonly EquipmentCode[];
  /** 0 none to 3 high; a joint not named is 0. */
  jointLoad: Readonly<Partial<Record<JointCode, number>>>;
  /** 0 none to 3 high. Null where only the joints are known: no movement of the spine asks more than its joints bear. */
  spineLoad: Readonly<Record<SpineMovement, number>> | null;
  impact: 'none' | 'low' | 'high';
  fallRisk: 0 | 1 | 2;
  valsalva: boolean;
  supine: boolean;
  contact: boolean;
  breathHold: boolean;
  muscleGroups: readonly MuscleGroup[];
}

/** Whether a limit speaks of a thing. Every given field must match; an empty selector speaks of everything. */
export function selects(selector: Selector, thing: Selectable): boolean {
  const overlaps = <T>(wanted: readonly T[] | undefined, values: readonly T[]) =>
    wanted === undefined || wanted.some((value) => values.includes(value));
  const { jointLoad, spineLoad, fallRiskAtLeast } = selector;
  return (
    overlaps(selector.activities, thing.activities) &&
    overlaps(selector.modalities, thing.modalities) &&
    overlaps(selector.bands, thing.bands) &&
    overlaps(selector.equipment, thing.equipment) &&
    overlaps(selector.impact, [thing.impact]) &&
    overlaps(selector.muscleGroups, thing.muscleGroups) &&
    (jointLoad === undefined || (thing.jointLoad[jointLoad.joint] ?? 0) >= jointLoad.atLeast) &&
    (spineLoad === undefined || spineLoadOf(thing, spineLoad.movement) >= spineLoad.atLeast) &&
    (fallRiskAtLeast === undefined || thing.fallRisk >= fallRiskAtLeast) &&
    (selector.valsalva === undefined || thing.valsalva) &&
    (selector.supine === undefined || thing.supine) &&
    (selector.contact === undefined || thing.contact) &&
    (selector.breathHold === undefined || thing.breathHold)
  );
}

function spineLoadOf({ spineLoad, jointLoad }: Selectable, movement: SpineMovement): number {
  return spineLoad?.[movement] ?? Math.max(jointLoad.lumbar ?? 0, jointLoad.neck ?? 0);
}
