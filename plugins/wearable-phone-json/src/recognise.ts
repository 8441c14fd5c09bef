import { fieldsAtHead } from '@regimen/plugin-api/reading';
import { plainName } from './fields.js';
import { measuresIn, metricNamed } from './measures.js';
import { isSession } from './session.js';
import { isSleep } from './sleep.js';

/** Names that only formats with a reader of their own use. */
const foreign = new Set(
  (
    'resource_type schema_id header score_state grpid measuregrps record_type data_origin start_zone_offset ' +
    'data_source_id start_time_nanos start_date_local summary_id log_id date_of_sleep level_detail start_time_utc_offset ' +
    'athlete external_id has_path tracking_mode bpdata_list fitness_activity data_points effective_time_frame activity_name ' +
    'export_version device_days sleep_start_time active_steps totalcalories'
  ).split(' '),
);
const timeNames =
  /^(t|time|at|timestamp|start|start_time|started_at|date|day|local_day|local_date|date_time)$/;
/** `"dateTime": "03/08/26 06:59:55"`: a month before its day is one maker's own. */
const americanDateTime = /"dateTime"\s*:\s*"\d\d\/\d\d\/\d\d /;
const kindText = /"(?:type|kind|record_?type|data_?type|metric)"\s*:\s*"([^"\\]{1,64})"/gi;

/** JSON that says what it measures and when, in words people use, and bears the mark of no other format. */
export function recognisePhoneJson(head: Uint8Array): boolean {
  const names = [...fieldsAtHead(head)].map(plainName);
  if (names.length === 0 || names.some((name) => foreign.has(name))) return false;
  if (!names.some((name) => timeNames.test(name))) return false;
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('utf8');
  if (americanDateTime.test(text)) return false;
  const kinds = [...text.matchAll(kindText)].map(([, kind = '']) => plainName(kind));
  return kinds.some(isOurs) || names.some((name) => isOurs(name) || measures(name));
}

function isOurs(kind: string): boolean {
  const isKnown = metricNamed(kind) !== null || isSleep(kind) || isSession(kind, new Map());
  return isKnown || /^(step_counter|pedometer|blood_pressure|sets)$/.test(kind);
}

function measures(name: string): boolean {
  return measuresIn(new Map([[name, 1]]), null, null).length > 0;
}
