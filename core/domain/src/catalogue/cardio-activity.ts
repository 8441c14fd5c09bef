import type { ActivityCode, EquipmentCode, MuscleCode, Place } from '../profile/vocabulary/index.js';
import type { IntensityBand } from '../screening/constraint.js';
import type { Citation } from '../shared/citation.js';
import type { Localised } from '../shared/localised.js';
import type { FallRisk, Impact, JointLoads } from './loads.js';

/** One cardiorespiratory activity at one effort, as the Compendium of Physical Activities lists them. */
export interface CardioActivity {
  id: string;
  version: number;
  title: Localised;
  activity: ActivityCode;
  /**
   * Five digits of the edition of the Compendium the citation names: 2024 (Herrmann 2024, J Sport Health Sci 13:6), or 2011
   * (Ainsworth 2011, MSSE 43:1575) where the newer figure awaits a check.
   */
  compendiumCode: string;
  /** Multiple of 3.5 ml/kg/min, for adults of 19 to 59 years. */
  metValue: number;
  /**
   * Multiple of 2.7 ml/kg/min measured in people from 60 on (Willis 2024, J Sport Health Sci 13:13); null where none was
   * measured: see {@link metFrom60}.
   */
  met60PlusValue: number | null;
  /** By the adult figure: light below 3, moderate below 6, vigorous below 8.8, near-max from there (Garber 2011). */
  band: IntensityBand;
  impact: Impact;
  jointLoad: JointLoads;
  fallRisk: FallRisk;
  contact: boolean;
  breathHold: boolean;
  supine: boolean;
  equipment: readonly EquipmentCode[];
  places: readonly Place[];
  /** Muscles that do most of the work. */
  muscles: readonly MuscleCode[];
  citations: readonly Citation[];
}
