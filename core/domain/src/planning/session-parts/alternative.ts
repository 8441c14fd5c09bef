import type { ActivityCode, EquipmentCode, Place } from '../../profile/vocabulary/index.js';
import type { IntensityBand } from '../../screening/constraint.js';
import type { Localised } from '../../shared/localised.js';

/** A session that may be done on the same day instead: it trains the same, as long and no harder. */
export interface SessionAlternative {
  templateId: string;
  templateVersion: number;
  title: Localised;
  activity: ActivityCode;
  band: IntensityBand;
  minutes: number;
  /** MET-minutes. */
  load: number;
  equipment: readonly EquipmentCode[];
  places: readonly Place[];
}
