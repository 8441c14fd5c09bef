import type {
  ActivityCode,
  ConditionCode,
  EquipmentCode,
  GoalKind,
  HarmKind,
  JointCode,
  MedicationClass,
  Place,
  SymptomCode,
  Weekday,
} from '@regimen/domain';
import type { Feast } from './calendar.js';
import type { Attitude, Hinge, Marker } from './grammar-words.js';
import type { IntentCue } from './intents.js';
import type { Relation } from '../phrasing/relations.js';
import type { SpokenUnit } from './units.js';

/** What a phrase can mean, by the table it stands in. */
export interface LexiconCodes {
  activity: ActivityCode;
  goal: GoalKind;
  condition: ConditionCode;
  medication: MedicationClass;
  symptom: SymptomCode;
  harm: HarmKind;
  joint: JointCode;
  place: Place;
  equipment: EquipmentCode;
  weekday: Weekday;
  weekdayGroup: 'weekend' | 'workdays';
  experience: 'beginner' | 'intermediate' | 'advanced';
  intent: IntentCue;
  relation: Relation;
  attitude: Attitude;
  hinge: Hinge;
  marker: Marker;
  unit: SpokenUnit;
  month: number;
  feast: Feast;
}
export type LexiconTable = keyof LexiconCodes;

/** One phrase may stand in several tables ("surgery": a condition, and a mark of injury). */
export type Meanings = { readonly [Table in LexiconTable]?: readonly LexiconCodes[Table][] };
