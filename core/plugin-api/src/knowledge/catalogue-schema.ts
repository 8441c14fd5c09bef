import {
  activityCodes,
  bodyPositions,
  equipmentCodes,
  exerciseKinds,
  impacts,
  intensityBands,
  jointCodes,
  movementPatterns,
  muscleCodes,
  places,
  rehabilitationRegions,
  valsalvaLevels,
} from '@regimen/domain';
import { z } from 'zod';
import { citation, identifier, localised, version } from './common-schema.js';

const load = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
const impact = z.enum(impacts);
const fallRisk = z.union([z.literal(0), z.literal(1), z.literal(2)]);
/** Every joint is named: what is left out would read as no load. */
const jointLoad = z.record(z.enum(jointCodes), load);
const muscles = z.array(z.enum(muscleCodes)).max(12);
const equipment = z.array(z.enum(equipmentCodes)).max(6);
const somewhere = z.array(z.enum(places)).min(1);
const met = z.number().min(0.9).max(23);
const links = z.array(identifier).max(12);

/** One movement of the catalogue. */
export const exerciseSchema = z.strictObject({
  id: identifier,
  version,
  title: localised,
  kind: z.enum(exerciseKinds),
  pattern: z.enum(movementPatterns),
  region: z.enum(rehabilitationRegions).nullable(),
  primaryMuscles: muscles.min(1),
  secondaryMuscles: muscles,
  jointLoad,
  spineLoad: z.strictObject({ flexion: load, extension: load, rotation: load, compression: load }),
  equipment,
  places: somewhere,
  position: z.enum(bodyPositions),
  skill: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  impact,
  valsalva: z.enum(valsalvaLevels),
  fallRisk,
  contact: z.boolean(),
  breathHold: z.boolean(),
  overhead: z.boolean(),
  unilateral: z.boolean(),
  dose: z.union([
    z.strictObject({ sets: z.int(), repetitionsPerSet: z.int(), holdSecondsPerRepetition: z.int() }),
    z.strictObject({ sets: z.int(), secondsPerSet: z.int() }),
  ]),
  regressions: links,
  progressions: links,
  cues: z.array(localised).min(2).max(4),
  citations: z.array(citation),
});

/** One cardiorespiratory activity at one effort. */
export const activitySchema = z.strictObject({
  id: identifier,
  version,
  title: localised,
  activity: z.enum(activityCodes),
  compendiumCode: z.string().regex(/^\d{5}$/, 'must be five digits, quoted'),
  metValue: met,
  met60PlusValue: met.nullable(),
  band: z.enum(intensityBands),
  impact,
  jointLoad,
  fallRisk,
  contact: z.boolean(),
  breathHold: z.boolean(),
  supine: z.boolean(),
  equipment,
  places: somewhere,
  muscles: muscles.min(1),
  citations: z.array(citation),
});
