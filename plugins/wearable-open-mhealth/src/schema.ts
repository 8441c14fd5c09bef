import { entryOf } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { objectIn, textIn } from '@regimen/plugin-api/reading';

/** Schema of a body, where header or file name tell it. */
export interface Schema {
  name: string;
  /** Major version. */
  version: number;
}

/**
 * First major version of each Open mHealth schema that takes its time frame from IEEE 1752.1, which knows no part of a day.
 */
const ieeeTimeFrom: Readonly<Record<string, number>> = {
  'blood-glucose': 4,
  'blood-pressure': 4,
  'body-fat-percentage': 2,
  'body-height': 2,
  'body-mass-index': 3,
  'body-temperature': 4,
  'body-weight': 3,
  'calories-burned': 3,
  'heart-rate': 2,
  'oxygen-saturation': 2,
  'respiratory-rate': 2,
  'rr-interval': 1,
};

export function schemaOfHeader(header: JsonObject): (Schema & { isIeee: boolean }) | null {
  const id = objectIn(header, 'schema_id');
  const name = id && textIn(id, 'name');
  if (!id || !name) return null;
  const version = Number.parseInt(textIn(id, 'version') ?? '', 10);
  return { name, version, isIeee: /^ieee/i.test(textIn(id, 'namespace') ?? '') };
}

/** From a name such as `body-weight-3.0.json`, as the standard's own examples are called. */
export function schemaOfFileName(fileName: string): Schema | null {
  for (const name of Object.keys(ieeeTimeFrom)) {
    const [, version] = new RegExp(`(?:^|[^a-z])${name}[-_.](\\d+)\\.`, 'i').exec(fileName) ?? [];
    if (version !== undefined) return { name, version: Number(version) };
  }
  return null;
}

/**
 * Whether a part of a day is no time for this body. Where nothing tells the schema, relation to exercise beside a blood
 * pressure does: only versions with the newer time frame have it.
 */
export function refusesPartOfDay(schema: (Schema & { isIeee?: boolean }) | null, body: JsonObject): boolean {
  if (schema)
    return schema.isIeee === true || schema.version >= (entryOf(ieeeTimeFrom, schema.name) ?? Infinity);
  return 'systolic_blood_pressure' in body && 'temporal_relationship_to_physical_activity' in body;
}
