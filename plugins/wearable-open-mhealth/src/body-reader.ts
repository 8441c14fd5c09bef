import type { Observation, SourceRecord } from '@regimen/domain';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import { objectIn, textIn } from '@regimen/plugin-api/reading';
import { activityOf } from './activity-body.js';
import { measuredValue } from './measured-value.js';
import { measures, metricless } from './measures.js';
import type { Schema } from './schema.js';
import { refusesPartOfDay, schemaOfHeader } from './schema.js';
import { standsForItsTime } from './statistic.js';
import { timeFrameOf } from './time-frame.js';

/** Where a body stands and what is known of it. */
export interface BodyPlace {
  header: JsonObject;
  /** From the name of the file, where no header tells it. */
  schema: Schema | null;
  timeZone: string;
  where: string;
}

/** Turns one body into records; what cannot be used becomes a remark, `invalid` where the standard forbids it. */
export function readBody(
  body: JsonObject,
  { header, schema, timeZone, where }: BodyPlace,
  remarks: Remarks,
  invalid: (code: string, where: string) => void,
): SourceRecord[] {
  const known = schemaOfHeader(header) ?? schema;
  const isActivity = textIn(body, 'activity_name') !== null && known?.name !== 'calories-burned';
  const names = namesOf(body, isActivity);
  if (names.length === 0 && !isActivity) {
    const other = metricless.find((name) => name in body) ?? known?.name;
    if (other === undefined && !('effective_time_frame' in body)) invalid('malformed_record', where);
    else remarks.add('metric_unknown', `${where}, ${other ?? 'unknown schema'}`, 1, other ?? '');
    return [];
  }
  const values = valuesOf(body, names, where, remarks, invalid);
  if (values.length === 0 && !isActivity) return [];
  const frame = timeFrameOf(body, timeZone, refusesPartOfDay(known, body));
  if ('fault' in frame) {
    invalid(frame.fault, where);
    return [];
  }
  if (frame.remark !== null) remarks.add(frame.remark, where);
  const origin = originOf(header, body);
  const isMoment = frame.when.until === null && frame.when.localDate === undefined;
  const records = values.flatMap(({ name, value }): SourceRecord[] => {
    const { metric, needsInterval } = measures[name]!;
    if (needsInterval && isMoment) invalid('interval_missing', `${where}, ${name}`);
    else return [{ kind: 'observation', observation: { metric, value, ...frame.when, ...origin } }];
    return [];
  });
  if (!isActivity) return records;
  const activity = activityOf(body, frame.when, origin, (code) => invalid(code, where));
  return activity ? [{ kind: 'activity', activity }, ...records] : records;
}

function valuesOf(
  body: JsonObject,
  names: readonly string[],
  where: string,
  remarks: Remarks,
  invalid: (code: string, where: string) => void,
): { name: string; value: number }[] {
  return names.flatMap((name) => {
    const measure = measures[name]!;
    const read = measuredValue(body, name, measure);
    if ('fault' in read) invalid(read.fault, `${where}, ${name}`);
    else if (standsForItsTime(body, measure.metric)) return [{ name, value: read.value }];
    else remarks.add('statistic_left_out', `${where}, ${name}`);
    return [];
  });
}

/** Energy of a bout belongs to the bout. */
function namesOf(body: JsonObject, isActivity: boolean): string[] {
  const own = Object.keys(body).filter((name) => Object.hasOwn(measures, name));
  return isActivity ? own.filter((name) => name !== 'kcal_burned') : own;
}

function originOf(header: JsonObject, body: JsonObject): Pick<Observation, 'device' | 'nativeId' | 'note'> {
  const note = textIn(body, 'user_notes');
  return {
    device: textIn(objectIn(header, 'acquisition_provenance') ?? {}, 'source_name'),
    nativeId: textIn(header, 'id') ?? textIn(header, 'uuid'),
    ...(note === null ? {} : { note }),
  };
}
